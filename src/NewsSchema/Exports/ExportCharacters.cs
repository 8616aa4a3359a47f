using System.Xml;
using NewsSchema.Syntax;

namespace NewsSchema.Exports;

/// <summary>Finds the character of an article that a format cannot express, before anything is written.</summary>
internal static class ExportCharacters
{
    /// <exception cref="NewsExportException">A text holds half a surrogate pair or, for XML, a control character.</exception>
    public static void Check(MapNode tree, string format, bool isXml)
    {
        if (Find(tree, isXml) is { } found)
        {
            throw new NewsExportException(format, found.Path.TrimStart('.'), found.Offset, found.Character);
        }
    }

    public static bool IsXml(MapNode tree) => Find(tree, isXml: true) is null;

    private static (string Path, int Offset, char Character)? Find(Node node, bool isXml)
    {
        switch (node)
        {
            case ScalarNode scalar:
                int offset = Find(scalar.Text, isXml);
                return offset < 0 ? null : ("", offset, scalar.Text[offset]);
            case ListNode list:
                for (int i = 0; i < list.Items.Count; i++)
                {
                    if (Find(list.Items[i], isXml) is { } inItem)
                    {
                        return inItem with { Path = $"[{i}]{inItem.Path}" };
                    }
                }

                return null;
            case MapNode map:
                foreach (Member member in map.Members)
                {
                    if (Find(member.Key, isXml) is >= 0 and int inKey)
                    {
                        return ($".{member.Key}", inKey, member.Key[inKey]);
                    }

                    if (Find(member.Value, isXml) is { } inValue)
                    {
                        return inValue with { Path = $".{member.Key}{inValue.Path}" };
                    }
                }

                return null;
            default:
                return null;
        }
    }

    private static int Find(string text, bool isXml)
    {
        for (int i = 0; i < text.Length; i++)
        {
            char c = text[i];
            if (char.IsSurrogate(c))
            {
                if (i + 1 == text.Length || !char.IsSurrogatePair(c, text[i + 1]))
                {
                    return i;
                }

                i++;
            }
            else if (isXml && !XmlConvert.IsXmlChar(c))
            {
                return i;
            }
        }

        return -1;
    }
}
