using System.Collections.Immutable;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Snapshots;

namespace SheetsMatcher.LocalGoogle.Forms;

/// <summary>A form and the tab that its responses land in.</summary>
public sealed record LinkedForm(
    FormDefinition Definition,
    string SpreadsheetId,
    int SheetId,
    string TabTitle
)
{
    public int ResponseCount { get; init; }
}

/// <summary>The forms of this LocalGoogle, each linked to one spreadsheet.</summary>
public sealed class LinkedForms(
    IResponseDestination destination,
    TimeProvider clock,
    ChangeFeed changes
) : ISnapshotPart
{
    private ImmutableList<LinkedForm> _forms = [];

    public IReadOnlyList<LinkedForm> All => _forms;

    /// <exception cref="GoogleErrorException">404 where there is none with this id.</exception>
    public LinkedForm Form(string formId) =>
        _forms.Find(form => form.Definition.FormId == formId)
        ?? throw GoogleErrorException.NotFound($"There is no form with id {formId}.");

    /// <summary>Adds the response tab. Linking a form again makes a new tab, as in Forms.</summary>
    public LinkedForm Link(FormDefinition definition, string spreadsheetId, string tabTitle)
    {
        var sheetId = destination.AddResponseTab(spreadsheetId, tabTitle, definition.Header);
        var form = new LinkedForm(definition, spreadsheetId, sheetId, tabTitle);
        _forms = _forms.RemoveAll(other => other.Definition.FormId == definition.FormId).Add(form);
        changes.Say("form");
        return form;
    }

    /// <summary>
    /// Writes a response's row, or says what is wrong with it and writes nothing.
    /// </summary>
    public IReadOnlyList<AnswerProblem> Submit(
        string formId,
        IReadOnlyList<KeyValuePair<string, string>> fields
    )
    {
        var form = Form(formId);
        var response = FormResponse.Read(form.Definition, fields);
        if (response.Problems.Count == 0)
        {
            destination.InsertResponse(
                form.SpreadsheetId,
                form.SheetId,
                [clock.GetUtcNow(), .. response.Cells]
            );
            _forms = _forms.Replace(form, form with { ResponseCount = form.ResponseCount + 1 });
            changes.Say("form");
        }

        return response.Problems;
    }

    object ISnapshotPart.Capture() => _forms;

    void ISnapshotPart.Restore(object captured)
    {
        _forms = (ImmutableList<LinkedForm>)captured;
        changes.Say("form");
    }
}
