using NodaTime;

namespace SheetsMatcher.Worker.Programs;

/// <summary>
/// Tells a round its moment, once it has read the sheet: an approval counts from no earlier than it
/// was seen, however long the read took.
/// </summary>
internal delegate ValueTask<Instant> AskTime(CancellationToken cancellation);
