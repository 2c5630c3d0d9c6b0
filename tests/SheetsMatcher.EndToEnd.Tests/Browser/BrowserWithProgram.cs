using SheetsMatcher.EndToEnd.Tests.Processes;

namespace SheetsMatcher.EndToEnd.Tests.Browser;

/// <summary>A browser beside the sample's program, both for all tests of a fixture.</summary>
internal abstract class BrowserWithProgram
{
    private Chromium? _chromium;
    private SampleProgram? _program;

    protected Chromium Chromium => _chromium ?? throw new InvalidOperationException("not open");

    protected SampleProgram Program => _program ?? throw new InvalidOperationException("not open");

    [OneTimeSetUp]
    public async Task Open()
    {
        _chromium = await Chromium.OpenOrSkip();
        _program = await SampleProgram.Open();
        await Begin(_program);
    }

    [OneTimeTearDown]
    public async Task Close()
    {
        if (_program is not null)
        {
            await _program.DisposeAsync();
        }

        if (_chromium is not null)
        {
            await _chromium.DisposeAsync();
        }
    }

    /// <summary>What the program has done before the first test.</summary>
    protected abstract Task Begin(SampleProgram program);
}
