using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Nitf;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Core.Formats.Xhtml;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Reads the texts for readers: headlines, descriptions and bodies. A text may be there in several forms; the marked-up one is read, and plain ones prove its white space.</summary>
internal sealed class NinjsTextReader(ArticleDraft draft, JsonSourceObject item)
{
    /// <summary>The length of a text in which its mark is.</summary>
    private const int MaxMark = 512;

    private static readonly string s_mark = XhtmlMarkup.GeneratorAttribute + "=\"" + ExportGenerator.Name + "\"";

    /// <summary>Roles of the main text, which most vendors do not name.</summary>
    private static readonly string[] s_mainRoles = ["", "main", "text", "story", "article", "full", "html5"];

    private static readonly string[] s_mainDescriptions = ["", "main", "text", "summary", "abstract", "lead", "caption", "teaser"];

    private readonly List<NinjsSourceText> _bodies = [];

    /// <summary>Whether NewsSchema wrote one of the texts of an item.</summary>
    public static bool IsOwn(MapNode item) => item.Members.Exists(static member => member.Value switch
    {
        ScalarNode text => HasMark(text),
        ListNode list => list.Items.Exists(static entry => entry is MapNode map && map["value"] is ScalarNode text && HasMark(text)),
        _ => false,
    });

    /// <summary>Whether the text itself has a dateline.</summary>
    public static bool HasDateline(ArticleDraft draft) =>
        draft.Content.Exists(static block => block.Slot == "dateline" || block.Marks.Exists(static mark => mark.Classes.Contains("dateline")));

    /// <summary>Adds a body that another member of the item is.</summary>
    public void AddBody(SourceValue body) => _bodies.Add(Of("", "", body, s_mainRoles));

    /// <summary>Reads a text of the head that another member of the item is.</summary>
    public void ReadLine(SourceValue line, string slot) => ReadLine(Of("", "", line, s_mainRoles), slot);

    public void ReadBodies()
    {
        List<NinjsSourceText> bodies = [.. _bodies, .. Collect("bodies", "body", s_mainRoles)];
        bodies.RemoveAll(static body => body.Value.IsBlank);
        NinjsSourceText? read = null;
        foreach (NinjsSourceText body in bodies.OrderBy(static body => body.Rank))
        {
            if (TryReadBody(body))
            {
                read = body;
                break;
            }
        }

        foreach (NinjsSourceText other in bodies)
        {
            if (other != read)
            {
                Compare(read, other);
            }
        }
    }

    public void ReadHeadlines()
    {
        List<NinjsSourceText> headlines = Collect("headlines", "headline", s_mainRoles);
        foreach (NinjsSourceText headline in headlines.OrderBy(static headline => headline.Rank))
        {
            string? slot = headline.IsMain ? "headline" : SlotOf(headline.Role);
            ReadLine(headline, slot);
        }
    }

    /// <summary>Reads descriptions: the dateline and the byline of an own file, and a description of the content.</summary>
    public void ReadDescriptions(NewsConcept concept)
    {
        foreach (NinjsSourceText text in Collect("descriptions", "description", s_mainDescriptions).OrderBy(static text => text.Rank))
        {
            if (NinjsTables.SlotDescriptions.TryFindOurs(text.Role, out string? slot))
            {
                if (slot != "dateline" || !draft.IsOwn || !HasDateline(draft))
                {
                    ReadLine(text, slot);
                }
            }
            else if (text.Role == "creditline")
            {
                draft.Set(NewsConcept.Credit, text.Value);
            }
            else if (text.IsMain || NinjsTables.Descriptions.TryFindOurs(text.Role, out _))
            {
                SetDescription(concept, text);
            }
            else
            {
                Keep(text, draft.Ledger);
            }
        }

        foreach (JsonSourceItem summary in item.Items("abstract"))
        {
            if (summary.Text is { } value)
            {
                SetDescription(concept, new NinjsSourceText("", FormOf("", "", value.Text), value, true));
            }
        }
    }

    private void SetDescription(NewsConcept concept, NinjsSourceText text)
    {
        SourceValue value = text.Form == NinjsTextForm.Plain ? text.Value : text.Value with { Text = BlockWhiteSpace.Collapse(MarkupFragment.WordsOf(text.Value.Text)) };
        if (draft.IsOwn)
        {
            draft.Add(concept, value);
        }
        else if (draft.TextOf(concept) is { } known && HasSameWords(known, value.Text))
        {
            return;
        }
        else
        {
            draft.Set(concept, value);
        }
    }

    private static string? SlotOf(string role) =>
        NinjsTables.Headlines.TryFindOurs(role, out string? slot) ? slot : role is "deck" or "subheadline" or "sub" or "subtitle" ? "deck" : null;

    /// <summary>Reads a text of the head. A marked-up form comes before the plain one, which then says nothing new.</summary>
    private void ReadLine(NinjsSourceText text, string? slot)
    {
        if (slot is null)
        {
            Keep(text, draft.Ledger);
            return;
        }

        if (draft.Head.TryGetValue(slot, out DraftBlock? known))
        {
            if (!HasSameWords(known.Text.ToString(), text.Words))
            {
                Keep(text, draft.Ledger);
            }

            return;
        }

        var block = new DraftBlock { Path = text.Value.Path, Place = text.Value.Place };
        bool isRead = text.Form is NinjsTextForm.Xhtml or NinjsTextForm.Html
            && MarkupFragment.TryRead(text.Value, draft, new MarkupReader(draft, MarkupElements.Xhtml, text.Value.Path, block));
        if (!isRead)
        {
            block.Text.Append(draft.IsOwn ? text.Value.Text : text.Value.Text.Trim());
        }

        if (block.Text.Length > 0)
        {
            draft.AddHead(slot, block);
        }
    }

    private bool TryReadBody(NinjsSourceText body)
    {
        switch (body.Form)
        {
            case NinjsTextForm.Plain:
                PlainText.Read(body.Value, draft);
                return true;
            case NinjsTextForm.Nitf:
                ReadNitf(body.Value);
                return true;
            case NinjsTextForm.Other:
                return false;
            default:
                return MarkupFragment.TryRead(body.Value, draft, new MarkupReader(draft, MarkupElements.Xhtml, body.Value.Path));
        }
    }

    private void ReadNitf(SourceValue value)
    {
        var input = new FormatInput(value.Text, draft.Options);
        using var source = new XmlSource(input, draft.Ledger);
        if (source.ReadRoot() is { } root)
        {
            new NitfReader(draft).ReadDocument(root);
            root.Close();
        }

        foreach (SourceError error in input.Errors)
        {
            draft.Ledger.Add(NewsErrorCodes.Approximated, value.Path.ToString(), value.Place, error.Message);
        }
    }

    /// <summary>Compares a further body with the one that was read. A plain one of the same words proves the white space; one of other words is kept.</summary>
    private void Compare(NinjsSourceText? read, NinjsSourceText other)
    {
        if (read is null)
        {
            Keep(other, draft.Ledger);
            return;
        }

        if (other.Form == NinjsTextForm.Plain && read.Form != NinjsTextForm.Plain && PlainText.Prove(other.Value.Text, draft))
        {
            return;
        }

        if (!HasSameWords(read.Words, other.Words))
        {
            draft.Ledger.Add(NewsErrorCodes.OtherText, other.Value.Path.ToString(), other.Value.Place, read.Value.Path.ToString());
            Keep(other, draft.Ledger);
        }
    }

    /// <summary>Gives a text to the ledger, by its role.</summary>
    public static void Keep(NinjsSourceText text, SourceLedger ledger) =>
        ledger.Keep(text.Value with { Path = text.Role.Length == 0 || text.Value.Path.ToString().EndsWith(text.Role, StringComparison.Ordinal) ? text.Value.Path : text.Value.Path["[" + text.Role + "]"] });

    private static bool HasMark(ScalarNode text) =>
        text.Text.StartsWith("<", StringComparison.Ordinal) && text.Text.IndexOf(s_mark, 0, Math.Min(MaxMark, text.Text.Length), StringComparison.Ordinal) >= 0;

    /// <summary>Whether two texts are the same except for white space.</summary>
    public static bool HasSameWords(string a, string b)
    {
        int i = 0;
        int j = 0;
        while (true)
        {
            i = SkipSpace(a, i);
            j = SkipSpace(b, j);
            if (i == a.Length || j == b.Length)
            {
                return i == a.Length && j == b.Length;
            }

            if (a[i++] != b[j++])
            {
                return false;
            }
        }
    }

    private static int SkipSpace(string text, int at)
    {
        while (at < text.Length && char.IsWhiteSpace(text[at]))
        {
            at++;
        }

        return at;
    }

    /// <summary>The texts of a kind: objects of a list, or members of the item by a prefix.</summary>
    public List<NinjsSourceText> Collect(string list, string member, string[]? mainRoles = null)
    {
        var texts = new List<NinjsSourceText>();
        foreach (JsonSourceItem entry in item.Items(list))
        {
            if (entry.Object is { } text)
            {
                SourceValue? value = text.Text("value");
                string role = text.Text("role")?.Text ?? "";
                string type = text.Text("contentType")?.Text ?? "";
                if (value is { } words)
                {
                    texts.Add(Of(role, type, words, mainRoles));
                }

                text.Skip(draft.IsOwn ? "charCount" : "");
                text.Skip(draft.IsOwn ? "wordCount" : "");
            }
            else if (entry.Text is { } words)
            {
                texts.Add(Of("", "", words, mainRoles));
            }
        }

        foreach (Member other in item.Members)
        {
            bool isText = other.Value is ScalarNode { Kind: not ScalarKind.Null }
                && (other.Key == member || (other.Key.StartsWith(member + "_", StringComparison.Ordinal)));
            if (isText && item.Take(other).Text is { } words)
            {
                texts.Add(OfMember(other.Key.Substring(Math.Min(other.Key.Length, member.Length + 1)), words, mainRoles));
            }
        }

        return texts;
    }

    /// <summary>A text whose role and form are in its name: <c>body_xhtml</c>, <c>description_caption_xhtml</c>.</summary>
    private static NinjsSourceText OfMember(string suffix, SourceValue value, string[]? mainRoles)
    {
        int cut = suffix.LastIndexOf('_');
        string last = suffix.Substring(cut + 1);
        bool isForm = last is "xhtml" or "html" or "richtext" or "nitf" or "text" or "plain";
        string role = !isForm ? suffix : cut < 0 ? "" : suffix.Substring(0, cut);
        return Of(role, isForm ? last : "", value, mainRoles);
    }

    private static NinjsSourceText Of(string role, string type, SourceValue value, string[]? mainRoles)
    {
        string name = role is "xhtml" or "html" or "richtext" or "richhtml5" or "html5" or "nitf" ? "" : role;
        return new NinjsSourceText(name, FormOf(role, type, value.Text), value, mainRoles is not null && Array.IndexOf(mainRoles, name) >= 0);
    }

    private static NinjsTextForm FormOf(string role, string type, string text)
    {
        if (Has("nitf") && text.Contains("<nitf"))
        {
            return NinjsTextForm.Nitf;
        }

        return Has("xhtml") ? NinjsTextForm.Xhtml
            : Has("html") || Has("richtext") ? NinjsTextForm.Html
            : Has("xml") || Has("json") || Has("nitf") ? NinjsTextForm.Other
            : type is "text/plain" or "text" or "plain" ? NinjsTextForm.Plain
            : MarkupFragment.IsMarkup(text) ? NinjsTextForm.Html
            : NinjsTextForm.Plain;

        bool Has(string word) => type.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0 || role.IndexOf(word, StringComparison.OrdinalIgnoreCase) >= 0;
    }
}
