using System.Buffers;
using System.Text.Json;

namespace SheetsMatcher.Worker.Google.Http;

/// <summary>Is shown the tokens of a JSON text one after the other.</summary>
internal interface IJsonTokens
{
    void Take(ref Utf8JsonReader reader);
}

/// <summary>Reads JSON as it arrives, in one small buffer, however long it is.</summary>
internal static class JsonStream
{
    private const int BufferBytes = 64 * 1024;

    /// <summary>A cell holds 50,000 characters, which JSON may write in six bytes each.</summary>
    private const int TokenBytesMax = 1024 * 1024;

    /// <summary>As much as a spreadsheet can hold; what is endless ends here.</summary>
    private const long BytesMax = 1024 * 1024 * 1024;

    /// <exception cref="JsonException">It is not JSON, or ends too early.</exception>
    /// <exception cref="InvalidDataException">It is too long.</exception>
    public static async ValueTask Read(
        Stream stream,
        IJsonTokens tokens,
        CancellationToken cancellation
    )
    {
        var buffer = ArrayPool<byte>.Shared.Rent(BufferBytes);
        try
        {
            var state = new JsonReaderState();
            var (held, total, read) = (0, 0L, -1);
            while (read != 0)
            {
                read = await stream.ReadAsync(buffer.AsMemory(held), cancellation);
                held += read;
                total += read;
                var used = Show(buffer.AsSpan(0, held), read == 0, ref state, tokens);
                buffer.AsSpan(used, held - used).CopyTo(buffer);
                held -= used;
                if (total > BytesMax || held > TokenBytesMax)
                {
                    throw new InvalidDataException("the answer is too long");
                }

                if (held == buffer.Length)
                {
                    buffer = Grown(buffer);
                }
            }
        }
        finally
        {
            ArrayPool<byte>.Shared.Return(buffer);
        }
    }

    /// <returns>How many bytes were used up.</returns>
    private static int Show(
        ReadOnlySpan<byte> bytes,
        bool isLast,
        ref JsonReaderState state,
        IJsonTokens tokens
    )
    {
        var reader = new Utf8JsonReader(bytes, isLast, state);
        while (reader.Read())
        {
            tokens.Take(ref reader);
        }

        state = reader.CurrentState;
        return (int)reader.BytesConsumed;
    }

    private static byte[] Grown(byte[] buffer)
    {
        var larger = ArrayPool<byte>.Shared.Rent(buffer.Length * 2);
        buffer.CopyTo(larger, 0);
        ArrayPool<byte>.Shared.Return(buffer);
        return larger;
    }
}
