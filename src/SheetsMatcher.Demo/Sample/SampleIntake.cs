using NodaTime;

namespace SheetsMatcher.Demo.Sample;

/// <summary>
/// The sample: an intake, who applies when, what the committee does, how it ends.
/// </summary>
public sealed record SampleIntake(
    SampleFacts Facts,
    DateTimeZone Zone,
    SampleForm MentorForm,
    SampleForm MenteeForm,
    IReadOnlyList<SampleResponse> Responses,
    IReadOnlyList<CommitteeStep> Committee,
    ExpectedEnd Expected
)
{
    /// <param name="folder">The folder that holds <c>sample</c> and <c>forms</c>.</param>
    /// <exception cref="DemoException">A file is missing or not as it must be.</exception>
    public static SampleIntake Read(string folder)
    {
        var sample = Path.Combine(folder, "sample");
        var facts = SampleFile.Read<SampleFacts>(Path.Combine(sample, "intake.json"));
        var intake = new SampleIntake(
            facts,
            DateTimeZoneProviders.Tzdb.GetZoneOrNull(facts.TimeZone)
                ?? throw new DemoException(
                    $"intake.json: \"{facts.TimeZone}\" is no time zone. Use America/Vancouver."
                ),
            SampleForm.Read(Path.Combine(folder, "forms", "mentor-form.json")),
            SampleForm.Read(Path.Combine(folder, "forms", "mentee-form.json")),
            SampleFile.Read<List<SampleResponse>>(Path.Combine(sample, "responses.json")),
            SampleFile.Read<List<CommitteeStep>>(Path.Combine(sample, "committee.json")),
            SampleFile.Read<ExpectedEnd>(Path.Combine(sample, "expected.json"))
        );
        SampleCheck.Require(intake);
        return intake;
    }

    public static SampleIntake ReadShipped() =>
        Read(Path.Combine(AppContext.BaseDirectory, "config"));

    /// <summary>Applications that are in when the demo begins.</summary>
    public IEnumerable<SampleResponse> Early => Responses.Where(each => each.At < Facts.ClockStart);

    public IEnumerable<SampleResponse> Late => Responses.Where(each => each.At >= Facts.ClockStart);

    public SampleForm FormOf(SampleResponse response) =>
        response.FormId == MentorForm.FormId ? MentorForm : MenteeForm;

    public Instant At(LocalDateTime local) => local.InZoneLeniently(Zone).ToInstant();

    public LocalDate DayOf(Instant instant) => instant.InZone(Zone).Date;
}
