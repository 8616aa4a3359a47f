using System.Xml;
using NewsSchema.Core.Tree;

namespace NewsSchema.Core.Formats;

/// <summary>Finds the character of an article that a format cannot express, before anything is written.</summary>
internal static class IllegalCharacters
{
    /// <summary>The first unpaired surrogate or, for XML, control character; null if there is none.</summary>
    public static IllegalCharacter? Find(MapNode tree, bool isXml) =>
        Search(tree, isXml) is { } found ? found with { Path = found.Path.TrimStart('.') } : null;

    private static IllegalCharacter? Search(Node node, bool isXml)
    {
        switch (node)
        {
            case ScalarNode scalar:
                int offset = Find(scalar.Text, isXml);
                return offset < 0 ? null : new IllegalCharacter("", offset, scalar.Text[offset], scalar.Span);
            case ListNode list:
                for (int i = 0; i < list.Items.Count; i++)
                {
                    if (Search(list.Items[i], isXml) is { } inItem)
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
                        return new IllegalCharacter($".{member.Key}", inKey, member.Key[inKey], member.KeySpan);
                    }

                    if (Search(member.Value, isXml) is { } inValue)
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
            // Nearly all texts are plain and are checked in one call.
            int rest = text.AsSpan(i).IndexOfAnyExceptInRange(' ', '\uD7FF');
            if (rest < 0)
            {
                return -1;
            }

            i += rest;
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
