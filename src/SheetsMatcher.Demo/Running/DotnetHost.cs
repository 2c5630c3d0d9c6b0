using System.Runtime.InteropServices;

namespace SheetsMatcher.Demo.Running;

/// <summary>
/// The <c>dotnet</c> program that runs this process, to run the worker with it too.
/// </summary>
internal static class DotnetHost
{
    public static string Path { get; } = Find();

    private static string Find()
    {
        var name = OperatingSystem.IsWindows() ? "dotnet.exe" : "dotnet";

        // The runtime lies in <root>/shared/Microsoft.NETCore.App/<version>/.
        var root = System.IO.Path.Combine(RuntimeEnvironment.GetRuntimeDirectory(), "../../..");
        var beside = System.IO.Path.GetFullPath(System.IO.Path.Combine(root, name));
        return File.Exists(beside) ? beside : name;
    }
}
