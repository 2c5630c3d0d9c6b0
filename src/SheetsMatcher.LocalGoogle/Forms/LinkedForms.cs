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
    public FormBehaviour Behaviour { get; init; } = new();

    /// <summary>The latest state of each response, by the id that its edit link carries.</summary>
    public ImmutableDictionary<string, ResponseRow> Responses { get; init; } =
        ImmutableDictionary<string, ResponseRow>.Empty;
}

/// <summary>A response that was taken, or what is wrong with it.</summary>
/// <param name="Id">For its edit link; null where it was refused.</param>
public sealed record Submission(string? Id, IReadOnlyList<AnswerProblem> Problems);

/// <summary>The forms of this LocalGoogle, each linked to one spreadsheet.</summary>
public sealed class LinkedForms(
    IResponseDestination destination,
    IdSource ids,
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
    public LinkedForm Link(
        FormDefinition definition,
        string spreadsheetId,
        string tabTitle,
        FormBehaviour behaviour
    )
    {
        var sheetId = destination.AddResponseTab(spreadsheetId, tabTitle, definition.Columns);
        var form = new LinkedForm(definition, spreadsheetId, sheetId, tabTitle)
        {
            Behaviour = behaviour,
        };
        _forms = _forms.RemoveAll(other => other.Definition.FormId == definition.FormId).Add(form);
        changes.Say("form");
        return form;
    }

    /// <summary>The form's owner changes its questions; responses given stay.</summary>
    public LinkedForm Change(FormDefinition definition)
    {
        var form = Form(definition.FormId);
        destination.ChangeColumns(
            form.SpreadsheetId,
            form.SheetId,
            definition.Columns,
            form.Behaviour
        );
        return Replace(form, form with { Definition = definition });
    }

    public LinkedForm Behave(string formId, FormBehaviour behaviour)
    {
        var form = Form(formId);
        return Replace(form, form with { Behaviour = behaviour });
    }

    /// <summary>
    /// Writes a response's row, or says what is wrong with it and writes nothing.
    /// </summary>
    /// <param name="editedId">The response that it takes the place of; null for a new one.</param>
    public Submission Submit(
        string formId,
        IReadOnlyList<KeyValuePair<string, string>> fields,
        string? editedId = null
    )
    {
        var form = Form(formId);
        var former =
            editedId is null ? null
            : form.Responses.TryGetValue(editedId, out var known) ? known
            : throw GoogleErrorException.NotFound("There is no response to edit at this address.");
        var response = FormResponse.Read(form.Definition, form.Behaviour, fields);
        if (response.Problems.Count > 0)
        {
            return new Submission(null, response.Problems);
        }

        var id = editedId ?? $"2_ABaOnu{ids.Text(40)}";
        Replace(
            form,
            form with
            {
                Responses = form.Responses.SetItem(id, Write(form, former, response)),
            }
        );
        return new Submission(id, []);
    }

    object ISnapshotPart.Capture() => _forms;

    void ISnapshotPart.Restore(object captured)
    {
        _forms = (ImmutableList<LinkedForm>)captured;
        changes.Say("form");
    }

    private ResponseRow Write(LinkedForm form, ResponseRow? former, FormResponse response)
    {
        var behaviour = form.Behaviour;
        var row = new ResponseRow(
            former?.Number ?? form.Responses.Count + 1,
            former is not null && behaviour.EditsKeepTimestamp
                ? former.Timestamp
                : clock.GetUtcNow(),
            [.. form.Definition.Columns.Skip(1).Zip(response.Cells)]
        );
        if (former is null || behaviour.EditsMakeNewRows)
        {
            destination.InsertResponse(form.SpreadsheetId, form.SheetId, row, behaviour);
        }
        else
        {
            destination.ReplaceResponse(form.SpreadsheetId, form.SheetId, former, row, behaviour);
        }

        return row;
    }

    private LinkedForm Replace(LinkedForm form, LinkedForm changed)
    {
        _forms = _forms.Replace(form, changed);
        changes.Say("form");
        return changed;
    }
}
