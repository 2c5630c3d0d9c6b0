using SheetsMatcher.Core.Applications;
using SheetsMatcher.Worker.Ports;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>Tells who applied: whose each response is, and without those who were erased.</summary>
internal sealed class RosterReader(
    Program program,
    IPeople people,
    IErasures erasures,
    ISheetMemory memory
)
{
    /// <param name="inForce">The program as the committee's settings have it in this round.</param>
    /// <param name="ofTabs">What is to be said of the forms' tabs themselves.</param>
    public async ValueTask<Roster> Read(
        Program inForce,
        ProgramTabs tabs,
        IReadOnlyDictionary<string, SheetTable> tables,
        IEnumerable<ApplicationProblem> ofTabs,
        AnswerTo answers
    )
    {
        var read = Roster.Read(
            ProgramTabs.Responses(tables, inForce.MentorResponsesTab),
            ProgramTabs.Responses(tables, inForce.MenteeResponsesTab),
            inForce.Mapping,
            tabs.Dates,
            answers,
            await people.Read(program.Id),
            inForce.Matching.AnswerWords(),
            await new MarkedPeople(program, memory).Read()
        );
        return await ErasedPeople.Leave(
            read with
            {
                Problems = [.. ofTabs, .. read.Problems],
            },
            applicants => erasures.Among(program.Id, applicants)
        );
    }

    public ValueTask<IReadOnlyList<ApplicationProblem>> WithoutErased(
        IReadOnlyList<ApplicationProblem> problems
    ) =>
        ErasedPeople.LeaveOut(
            problems,
            addresses => erasures.AddressesAmong(program.Id, addresses)
        );

    public ValueTask Keep(Roster roster) => people.Keep(program.Id, roster.Sightings);
}
