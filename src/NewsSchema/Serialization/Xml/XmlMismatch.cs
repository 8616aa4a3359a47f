using System.Globalization;
using System.Text;
using System.Text.Json;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Tree;
using NewsSchema.Serialization.Reading;
using NewsSchema.Serialization.Records;

namespace NewsSchema.Serialization.Xml;

/// <summary>Converts the error of a JSON reader to an error at the element or attribute from which the JSON was made.</summary>
internal static class XmlMismatch
{
    /// <param name="tree">The data of the element.</param>
    /// <param name="root">The name of the element.</param>
    /// <param name="error">The error.</param>
    public static SourceError Find(MapNode tree, string root, JsonException error)
    {
        string path = error.Path ?? "$";
        string reason = JsonError.Reason(error);
        return NewsErrorCodes.XmlMismatch.At(SchemaMismatch.Place(tree, path), char.ToLowerInvariant(reason[0]) + reason[1..], PathOf(root, path));
    }

    /// <summary>The path in the document: <c>$.region[1]['@id']</c> is <c>/election/region[2]/@id</c>.</summary>
    private static string PathOf(string root, string json)
    {
        var path = new StringBuilder("/").Append(root);
        for (int at = 1; at < json.Length;)
        {
            bool isQuoted = json.AsSpan(at).StartsWith("['");
            int start = at + (isQuoted ? 2 : 1);
            int end = isQuoted ? json.IndexOf("']", start, StringComparison.Ordinal) : json.IndexOfAny(['.', '[', ']'], start);
            end = end < 0 ? json.Length : end;
            string step = json[start..end];
            if (!isQuoted && json[at] == '[')
            {
                int index = int.Parse(step, NumberStyles.None, CultureInfo.InvariantCulture);
                path.Append('[').Append((index + 1).ToString(CultureInfo.InvariantCulture)).Append(']');
                at = end + 1;
                continue;
            }

            if (step != Core.Xml.XmlType.Text)
            {
                path.Append('/').Append(step);
            }

            at = end + (isQuoted ? 2 : 0);
        }

        return path.ToString();
    }
}
