using NodaTime;
using SheetsMatcher.Core.Applications;
using SheetsMatcher.Core.Mailing;
using SheetsMatcher.Worker.Programs;

namespace SheetsMatcher.Worker.Reading;

/// <summary>What the sheet says just before a letter goes.</summary>
internal sealed record LastLook(
    MailRules Mail,
    DateTimeZone Zone,
    OutboxDecisions Decisions,
    SheetTable Matches,
    SheetTable? KeepApart
);
