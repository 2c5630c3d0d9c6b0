using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Json.Serialization;
using System.Text.Json.Serialization.Metadata;

namespace SheetsMatcher.LocalGoogle.Sheets.Values;

/// <summary>
/// The <c>values</c> of an answer. They are written straight to the wire, since a JSON node for each
/// of a large tab's cells would cost more than the whole read.
/// </summary>
[JsonConverter(typeof(Writer))]
internal sealed record RenderedRows(IReadOnlyList<Rendered[]> Rows)
{
    private static readonly JsonTypeInfo<RenderedRows> TypeInfo =
        (JsonTypeInfo<RenderedRows>)
            new JsonSerializerOptions
            {
                TypeInfoResolver = new DefaultJsonTypeInfoResolver(),
            }.GetTypeInfo(typeof(RenderedRows));

    public JsonNode? ToNode() => JsonValue.Create(this, TypeInfo);

    private sealed class Writer : JsonConverter<RenderedRows>
    {
        public override RenderedRows Read(
            ref Utf8JsonReader reader,
            Type typeToConvert,
            JsonSerializerOptions options
        ) => throw new NotSupportedException("Rendered values are only ever written.");

        public override void Write(
            Utf8JsonWriter writer,
            RenderedRows value,
            JsonSerializerOptions options
        )
        {
            writer.WriteStartArray();
            foreach (var row in value.Rows)
            {
                writer.WriteStartArray();
                foreach (var cell in row)
                {
                    Write(writer, cell);
                }

                writer.WriteEndArray();
            }

            writer.WriteEndArray();
        }

        private static void Write(Utf8JsonWriter writer, Rendered cell)
        {
            switch (cell.Kind)
            {
                case RenderedKind.Number:
                    writer.WriteNumberValue(cell.Number);
                    break;
                case RenderedKind.Truth:
                    writer.WriteBooleanValue(cell.Number != 0);
                    break;
                default:
                    writer.WriteStringValue(cell.Text ?? "");
                    break;
            }
        }
    }
}
