namespace SheetsMatcher.LocalGoogle.Gmail.Store;

/// <summary>A resumable upload that has begun: its JSON, and the message's bytes so far.</summary>
/// <param name="MethodId">The method that is run once all bytes are there.</param>
internal sealed record PendingUpload(
    string MethodId,
    ReadOnlyMemory<byte> Json,
    ReadOnlyMemory<byte> Media
);
