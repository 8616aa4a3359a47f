using System.Globalization;

namespace NewsSchema.Core.Values;

/// <summary>A place on Earth as the vocabulary writes it: <c>54.41,-2.18</c>.</summary>
internal readonly record struct GeoPosition(decimal Latitude, decimal Longitude)
{
    /// <summary>Parses a position; null for any other text.</summary>
    public static GeoPosition? Of(string? text)
    {
        string[] parts = (text ?? "").Split(',');
        return parts.Length == 2
            && decimal.TryParse(parts[0], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal latitude)
            && decimal.TryParse(parts[1], NumberStyles.Float, CultureInfo.InvariantCulture, out decimal longitude)
                ? new GeoPosition(latitude, longitude)
                : null;
    }
}
