using System.Xml;

namespace NewsSchema.Core.Formats;

/// <summary>
/// Gives every mention in an XML document a unique id: <c>putin.1</c>, <c>putin.2</c>. The part before the number is the id in the article.
/// </summary>
internal sealed class XmlIds
{
    private readonly Dictionary<string, int> _counts = new(StringComparer.Ordinal);
    private readonly HashSet<string> _used = new(StringComparer.Ordinal);

    /// <summary>The next id of an annotation; null if its id cannot be an XML name, which happens only in data from elsewhere.</summary>
    public string? Next(string id)
    {
        int count = _counts.GetValueOrDefault(id) + 1;
        _counts[id] = count;
        string result = $"{id}.{count}";
        return IsName(result) && _used.Add(result) ? result : null;
    }

    private static bool IsName(string text)
    {
        foreach (char c in text)
        {
            if (!XmlConvert.IsNCNameChar(c))
            {
                return false;
            }
        }

        return XmlConvert.IsStartNCNameChar(text[0]);
    }
}
