using System.Text.Json;
using NewsSchema.Core.Formats.NewsMarkdown.Editing;

namespace NewsSchema.Tool.Annotator.Operations;

/// <summary>The engine refuses an edit.</summary>
/// <param name="refusal">Why, and what to do.</param>
/// <param name="block">The block that a changed selection is in.</param>
internal sealed class EditRefusedException(EditRefusal refusal, int block) : Exception(refusal.Message)
{
    /// <summary>Writes the reason, and what to select instead.</summary>
    /// <param name="operation">The index of the operation in the request.</param>
    /// <param name="json">Receives the members.</param>
    public void Write(int operation, Utf8JsonWriter json)
    {
        json.WriteString("reason"u8, JsonNamingPolicy.CamelCase.ConvertName(refusal.Reason.ToString()));
        json.WriteNumber("op"u8, operation);
        WriteSelection("grown"u8, refusal.Grown, json);
        WriteSelection("shrunk"u8, refusal.Shrunk, json);
    }

    private void WriteSelection(ReadOnlySpan<byte> name, TextRange? range, Utf8JsonWriter json)
    {
        if (range is { } place)
        {
            json.WriteStartArray(name);
            json.WriteNumberValue(block);
            json.WriteNumberValue(place.Start);
            json.WriteNumberValue(place.End);
            json.WriteEndArray();
        }
    }
}
