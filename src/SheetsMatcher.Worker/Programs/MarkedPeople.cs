using SheetsMatcher.Core.Applications.Identity;
using SheetsMatcher.Worker.Ports;

namespace SheetsMatcher.Worker.Programs;

/// <summary>What the spreadsheet's metadata said at the start of whose some responses are.</summary>
internal sealed class MarkedPeople(Program program, ISheetMemory memory)
{
    private const string Name = "all";

    public async ValueTask<PersonMarks> Read() =>
        PersonMarks.Read(
            (await memory.ReadFacts(program.Id, SheetFact.PersonMarks)).GetValueOrDefault(Name)
        );

    public ValueTask Keep(PersonMarks marks) =>
        memory.KeepNews(
            program.Id,
            SheetFact.PersonMarks,
            new Dictionary<string, string> { [Name] = marks.Text }
        );
}
