using System.Globalization;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Json;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Text;
using NewsSchema.Core.Tree;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.SchemaOrg;

/// <summary>Reads one article in JSON-LD.</summary>
internal sealed class SchemaOrgItemReader(ArticleDraft draft, JsonSourceObject article, SchemaOrgGraph graph)
{
    private const string MadeId = "ni:///sha-256;";

    private static readonly NewsConcept[] s_dates = [NewsConcept.Created, NewsConcept.Published, NewsConcept.Updated, NewsConcept.Expires];

    /// <summary>Concepts with one value.</summary>
    private static readonly NewsConcept[] s_texts =
        [NewsConcept.Title, NewsConcept.Version, NewsConcept.Status, NewsConcept.Section, NewsConcept.CopyrightYear, NewsConcept.RightsLink, NewsConcept.Credit];

    /// <summary>Concepts with several values.</summary>
    private static readonly NewsConcept[] s_lists = [NewsConcept.Description, NewsConcept.CopyrightNotice, NewsConcept.UsageTerms];

    public void Read()
    {
        article.Skip("@context");
        ReadType();
        ReadIdentity();
        draft.SetLanguage(article.Text("inLanguage") ?? ReadName("inLanguage"));
        ReadBody();
        ReadTitles();
        var entities = new SchemaOrgEntityReader(draft, article, graph);
        entities.ReadEntities();
        entities.ReadLocation();
        entities.ReadEventPlaces();
        var parties = new SchemaOrgPartyReader(draft, article, graph, entities);
        parties.Read();
        entities.MarkMentions();
        ReadFacts();
        new SchemaOrgStatementReader(draft, article, graph, entities).Read();
        new SchemaOrgResourceReader(draft, article, graph).Read();
    }

    /// <summary>That an object is an article is what makes it one; a more specific type is kept.</summary>
    private void ReadType()
    {
        if (SchemaOrgReader.TypesOf(article.Map).All(static type => type == "NewsArticle"))
        {
            article.Skip("@type");
        }
    }

    private void ReadIdentity()
    {
        SourceValue? id = article.Text("@id");
        bool isMade = id?.Text.StartsWith(MadeId, StringComparison.Ordinal) == true;
        foreach (JsonSourceItem identifier in article.Items(SchemaOrgTables.Properties[NewsConcept.AltIds]))
        {
            ReadIdentifier(identifier, isOther: isMade || draft.Id is not null);
        }

        if (!isMade)
        {
            draft.SetId(id);
        }

        draft.Set(NewsConcept.Url, article.Text("url"));
        foreach (JsonSourceItem page in article.Items("mainEntityOfPage"))
        {
            // The id of a part of the same graph is not an address.
            bool isPart = page.Object?.Peek("@id")?.StartsWith("#", StringComparison.Ordinal) == true;
            draft.Set(NewsConcept.Url, page.Text ?? (isPart ? null : page.Object?.Text("@id")) ?? page.Object?.Text("url"));
        }
    }

    /// <summary>The first identifier is the id, unless NewsSchema made an id for an article that has none.</summary>
    private void ReadIdentifier(JsonSourceItem identifier, bool isOther)
    {
        JsonSourceObject? property = identifier.Object is { } reference ? graph.Resolve(reference) : null;
        SourceValue? value = identifier.Text ?? property?.Text("value");
        if (!isOther)
        {
            draft.SetId(value);
            return;
        }

        property?.Skip("@type");
        draft.AddIdentifier(value, property?.Text("propertyID") ?? property?.Text("name"));
    }

    private SourceValue? ReadName(string member) => article.Object(member) is { } named ? graph.Resolve(named) is { } language ? language.Text("alternateName") ?? language.Text("name") : null : null;

    /// <summary>The text: lines are paragraphs, unless parts of the article are only found in paragraphs of several lines.</summary>
    private void ReadBody()
    {
        if ((article.Text("articleBody") ?? article.Text("text")) is not { IsBlank: false } body)
        {
            return;
        }

        if (article.Peek("wordCount") is { } count && count == TextCount.WordCount(TextNormalization.Normalize(body.Text)).ToString(CultureInfo.InvariantCulture))
        {
            article.Skip("wordCount");
        }

        // The property is plain text, which may mention tags; pages that put HTML into it also put it into paragraphs.
        bool isMarkup = MarkupFragment.HasBlocks(body.Text, MarkupElements.Xhtml)
            && MarkupFragment.TryRead(body, draft, new MarkupReader(draft, MarkupElements.Xhtml, body.Path));
        if (!isMarkup)
        {
            PlainText.Read(body, draft, SchemaOrgStatementReader.HasLongParagraphs(article, body.Text));
        }

        foreach (JsonSourceItem correction in article.Items("correction"))
        {
            ReadCorrection(correction.Text ?? (correction.Object is { } comment ? graph.Resolve(comment).Text("text") : null));
        }
    }

    /// <summary>A correction is a paragraph of the text, a part of one, or a paragraph after the text.</summary>
    private void ReadCorrection(SourceValue? correction)
    {
        if (correction is not { IsBlank: false } text)
        {
            return;
        }

        DraftBlock? block = draft.Content.Find(block => block.Slot is null && block.Text.ToString() == text.Text);
        if (block is null && draft.Content.Exists(other => other.Text.ToString().IndexOf(text.Text, StringComparison.Ordinal) >= 0))
        {
            draft.Corrections.Add(text);
            return;
        }

        if (block is null)
        {
            block = new DraftBlock { Place = text.Place, Path = text.Path, IsPreformatted = true };
            block.Text.Append(text.Text);
            draft.Content.Add(block);
        }

        block.Slot = "correction";
    }

    private void ReadTitles()
    {
        AddHead("headline", ReadHeadline());
        foreach (JsonSourceItem deck in article.Items("alternativeHeadline"))
        {
            AddHead("deck", deck.Text);
        }

        if (article.Text("abstract") is { IsBlank: false } summary)
        {
            // A kicker is a phrase; a summary is a sentence.
            char last = summary.Text.TrimEnd()[summary.Text.TrimEnd().Length - 1];
            if (last is '.' or '!' or '?' or '…' || summary.Text.IndexOf('\n') >= 0)
            {
                draft.Set(NewsConcept.Description, summary);
            }
            else
            {
                AddHead("kicker", summary);
            }
        }

        if (article.Text("dateline") is { IsBlank: false } dateline)
        {
            ReadDateline(dateline);
        }
    }

    /// <summary>The dateline is part of the text, or a text of the head.</summary>
    private void ReadDateline(SourceValue dateline)
    {
        foreach (DraftBlock block in draft.Content)
        {
            int start = block.Text.ToString().IndexOf(dateline.Text, StringComparison.Ordinal);
            if (start >= 0)
            {
                DraftMark mark = new() { Start = start, End = start + dateline.Text.Length, Place = dateline.Place, Path = dateline.Path };
                mark.Classes.Add("dateline");
                block.Marks.Add(mark);
                return;
            }
        }

        AddHead("dateline", dateline);
    }

    /// <summary>The headline; of several the first. The others are kept.</summary>
    private SourceValue? ReadHeadline()
    {
        if (article.Text("headline") is { } only)
        {
            return only;
        }

        SourceValue? first = null;
        foreach (JsonSourceItem headline in article.Items("headline"))
        {
            if (first is null && headline.Text is { IsBlank: false })
            {
                first = headline.Text;
            }
            else
            {
                draft.Ledger.Keep(headline.Text);
            }
        }

        return first;
    }

    private void AddHead(string slot, SourceValue? value)
    {
        if (value is not { IsBlank: false } text)
        {
            return;
        }

        if (draft.Head.ContainsKey(slot))
        {
            draft.Ledger.Keep(text);
            return;
        }

        var block = new DraftBlock { Path = text.Path, Place = text.Place };
        block.Text.Append(text.Text);
        draft.AddHead(slot, block);
    }

    private void ReadFacts()
    {
        foreach (NewsConcept concept in s_dates)
        {
            draft.SetDate(concept, article.Text(SchemaOrgTables.Properties[concept]));
        }

        foreach (NewsConcept concept in s_texts)
        {
            foreach (JsonSourceItem value in article.Items(SchemaOrgTables.Properties[concept]))
            {
                draft.Set(concept, value.Text ?? (value.Object is { } named ? graph.Resolve(named).Text("name") ?? named.Text("@id") : null));
            }
        }

        foreach (NewsConcept concept in s_lists)
        {
            foreach (JsonSourceItem value in article.Items(SchemaOrgTables.Properties[concept]))
            {
                if (value.Text is { IsBlank: false } text)
                {
                    draft.Add(concept, TreeNodes.TextNode(text.Text, text.Place), text.Place);
                }
            }
        }

        draft.Set(NewsConcept.RightsLink, article.Text("license"));
        ReadKeywords();
        if (article.Text(SchemaOrgTables.Properties[NewsConcept.DigitalSourceType]) is { } type)
        {
            draft.Set(NewsConcept.DigitalSourceType, SchemaOrgTables.DigitalSources.TryFindOurs(type.Text, out string? code) ? type with { Text = code! } : type);
        }
    }

    /// <summary>Keywords: a list, or one text with commas.</summary>
    private void ReadKeywords()
    {
        bool isOne = article.Find("keywords") is ScalarNode;
        foreach (JsonSourceItem keyword in article.Items("keywords"))
        {
            if ((keyword.Text ?? (keyword.Object is { } term ? graph.Resolve(term).Text("name") : null)) is not { } words)
            {
                continue;
            }

            foreach (string word in isOne ? words.Text.Split(',') : [words.Text])
            {
                draft.Add(NewsConcept.Keywords, words with { Text = word.Trim() });
            }
        }
    }
}
