using NewsSchema.Core.Articles;
using NewsSchema.Core.Text;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Ninjs;

/// <summary>Writes the texts for readers: headlines, descriptions and bodies. A marked-up text is written twice, plain and as XHTML.</summary>
internal sealed class NinjsTextWriter(NinjsExport export)
{
    private readonly ArticleView _article = export.Article;
    private readonly FormatLedger _ledger = export.Ledger;
    private readonly JsonSink _json = export.Json;

    public void WriteTexts()
    {
        string story = _article.StoryText;
        string counted = ExportText.WithoutCaptions(_article);
        int characters = TextCount.CharacterCount(counted);
        int words = TextCount.WordCount(counted);
        List<NinjsText> headlines = Headlines();
        List<NinjsText> descriptions = Descriptions();
        List<NinjsText> bodies = Bodies(story);
        Write("headlines", "headline", headlines);
        Write("descriptions", "description", descriptions);
        Write("bodies", "body", bodies, (characters, words));
        if (!export.Dialect.HasLists)
        {
            _json.Number("charcount", characters);
            _json.Number("wordcount", words);
        }
    }

    /// <summary>Texts in their roles: a list of objects, or members of the object.</summary>
    /// <param name="list">The name of the list.</param>
    /// <param name="member">The name of the members, to which their role is added.</param>
    /// <param name="texts">The texts.</param>
    /// <param name="counted">Characters and words, if the list's objects have them.</param>
    public void Write(string list, string member, List<NinjsText> texts, (int Characters, int Words)? counted = null)
    {
        if (export.Dialect.HasLists)
        {
            export.List(list, texts.ConvertAll(text => (Action)(() => Write(text, counted))));
            return;
        }

        foreach (NinjsText text in texts)
        {
            _json.Name(NinjsDialect.TextMember(member, text.Role, text.IsMarkup));
            text.WriteTo(_json);
        }
    }

    private void Write(NinjsText text, (int Characters, int Words)? counted)
    {
        _json.String("role", text.Role);
        export.Text("contentType", text.IsMarkup ? "application/xhtml+xml" : "text/plain");
        if (counted is var (characters, words))
        {
            _json.Number(export.Name("charCount"), characters);
            _json.Number(export.Name("wordCount"), words);
        }

        _json.Name("value");
        text.WriteTo(_json);
    }

    private List<NinjsText> Headlines()
    {
        List<NinjsText> headlines = [];
        foreach ((string slot, string role) in NinjsTables.Headlines.Pairs)
        {
            if (_article.Slot(slot) is { } block)
            {
                _ledger.CarryAll(slot);
                headlines.Add(new(role, block.Text));
                if (block.Spans.Count > 0 && export.HasMarkup)
                {
                    headlines.Add(new(role, xml => export.Markup.WriteLine(xml, block)));
                }
            }
        }

        return headlines;
    }

    private List<NinjsText> Descriptions()
    {
        List<NinjsText> descriptions = [];
        if (_article.Dateline is { } dateline)
        {
            _ledger.CarryAll("dateline");
            descriptions.Add(new(NinjsTables.SlotDescriptions["dateline"], dateline.Text));
        }

        if (_article.Byline is { Spans.Count: > 0 } byline && export.HasMarkup)
        {
            descriptions.Add(new(NinjsTables.SlotDescriptions["byline"], xml => export.Markup.WriteLine(xml, byline)));
        }

        descriptions.AddRange(_article.Plain(NewsConcept.Description)
            .Select(fact => new NinjsText(NinjsTables.Descriptions[NewsConcept.Description], _ledger.Carry(fact))));
        return descriptions;
    }

    private List<NinjsText> Bodies(string story)
    {
        List<NinjsText> bodies = [new("main", story)];
        if (export.HasMarkup)
        {
            ExportText.AccountLineBreaks(_article, _ledger, export.Options);
            bodies.Add(new("main", export.Markup.WriteStory));
        }
        else
        {
            _ledger.Lose("body", "holds a character that XML does not allow: there is no marked-up text, only the plain one");
        }

        foreach (BlockView block in _article.Story)
        {
            if (block.Slot is { } slot)
            {
                _ledger.CarryAll(slot.Member);
            }
        }

        return bodies;
    }
}
