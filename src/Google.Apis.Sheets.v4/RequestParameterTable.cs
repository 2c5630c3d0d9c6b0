using Google.Apis.Discovery;

namespace Google.Apis.Sheets.v4;

internal static class RequestParameterTable
{
    /// <param name="location">Where the value goes: <c>path</c> or <c>query</c>.</param>
    public static void AddParameter(
        this IDictionary<string, IParameter> parameters,
        string name,
        string location,
        bool isRequired = false,
        string defaultValue = null
    ) =>
        parameters.Add(
            name,
            new Parameter
            {
                Name = name,
                IsRequired = isRequired,
                ParameterType = location,
                DefaultValue = defaultValue,
                Pattern = null,
            }
        );
}
