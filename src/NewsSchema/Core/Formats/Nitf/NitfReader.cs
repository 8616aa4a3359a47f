using NewsSchema.Core.Articles;
using NewsSchema.Core.Errors;
using NewsSchema.Core.Formats.Reading.Drafts;
using NewsSchema.Core.Formats.Reading.Markup;
using NewsSchema.Core.Formats.Reading.Sources;
using NewsSchema.Core.Formats.Reading.Xml;
using NewsSchema.Formats;

namespace NewsSchema.Core.Formats.Nitf;

/// <summary>Reads a NITF document of any version, with or without a namespace, as a file or inside another format.</summary>
internal sealed class NitfReader
{
    /// <summary>The name of the element that is a document.</summary>
    public const string Root = "nitf";

    private readonly ArticleDraft _draft;
    private readonly SourceLedger _ledger;
    private readonly NitfSenderMeta _sender;
    private readonly bool _isInside;

    /// <summary>The date of release, which is an embargo or the date of publication.</summary>
    private SourceValue? _release;

    /// <summary>The date of publication, which is read after that of release.</summary>
    private SourceValue? _publication;

    private SourceValue? _title;
    private SourceValue? _status;

    /// <param name="draft">The article.</param>
    /// <param name="isInside">Whether the document is the text of an item in another format.</param>
    public NitfReader(ArticleDraft draft, bool isInside = false)
    {
        _draft = draft;
        _isInside = isInside;
        _ledger = draft.Ledger;
        _sender = new NitfSenderMeta(draft);
    }

    /// <summary>Reads a file: one document, or those in an envelope one after the other.</summary>
    public static IEnumerable<ArticleDocument> Read(FormatInput input)
    {
        var ledger = new SourceLedger(input.Options);
        using var source = new XmlSource(input, ledger);
        ArticleDraft? last = null;
        foreach (XmlSourceElement nitf in source.ReadDocuments(static name => name == Root))
        {
            if (last is not null)
            {
                // What the envelope has between two documents is in the report of the first.
                yield return source.Build(last);
                ledger = new SourceLedger(input.Options);
                source.BeginItem(ledger);
            }

            last = new ArticleDraft(ledger, input.Options);
            last.Version = new NitfReader(last).ReadDocument(nitf);
            nitf.Close();
        }

        if (last is null && source.At(0) is { Name.Length: > 0 } root)
        {
            input.Errors.Add(NewsErrorCodes.OtherFormat.At(root.Place, NitfItemWriter.Format, "its root is <" + root.Name + ">"));
        }

        yield return source.Build(last ?? new ArticleDraft(ledger, input.Options));
    }

    /// <summary>Reads the document in an element <c>nitf</c>, which may be the text of an item in another format.</summary>
    /// <returns>The version of NITF; empty if the document does not state it.</returns>
    public string ReadDocument(XmlSourceElement nitf)
    {
        string version = NitfVersion.Of(nitf.Attribute("version")?.Text);
        _draft.SetLanguage(nitf.Attribute("baselang"));
        while (nitf.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "head":
                    ReadHead(part);
                    break;
                case "body":
                    ReadBody(part);
                    break;
            }
        }

        SetReleaseAndStatus();
        _sender.Apply();
        return version;
    }

    private void ReadHead(XmlSourceElement head)
    {
        while (head.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "title":
                    _title = part.ReadText();
                    break;
                case "meta":
                    ReadMeta(part);
                    break;
                case "tobject":
                    new NitfSubjectReader(_draft).Read(part);
                    break;
                case "docdata":
                    ReadDocumentData(part);
                    break;
                case "pubdata":
                    ReadPublication(part);
                    break;
                case "revision-history":
                    ReadRevision(part);
                    break;
            }
        }
    }

    private void ReadMeta(XmlSourceElement meta)
    {
        if (string.IsNullOrWhiteSpace(meta.Attributes.Peek("content")) || string.IsNullOrWhiteSpace(meta.Attributes.Peek("name")))
        {
            return;
        }

        SourceValue name = meta.Attribute("name")!.Value;
        SourceValue content = meta.Attribute("content")!.Value;

        meta.Qualify(name.Text);
        if (name.Text == "generator" && content.Text == ExportGenerator.Name)
        {
            _draft.IsOwn = true;
        }
        else if (_draft.Options.Concepts is { } concepts && concepts.TryGetValue(name.Text, out NewsConcept concept))
        {
            _draft.Set(concept, content);
        }
        else if (_draft.IsOwn && NitfTables.Meta.TryFindOurs(name.Text, out concept))
        {
            _draft.Set(concept, content);
        }
        else if (_draft.IsOwn)
        {
            _draft.AddOwn(name.Text, content);
        }
        else if (!_sender.Take(name.Text, content with { Path = meta.Path }))
        {
            _ledger.Keep(content with { Path = meta.Path });
        }
    }

    private void ReadDocumentData(XmlSourceElement data)
    {
        _status = data.Attribute("management-status");
        var entities = new NitfIdentifiedContentReader(_draft);
        while (data.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "doc-id":
                    _draft.SetId(part.Attribute("id-string"));
                    _draft.Set(NewsConcept.Provider, part.Attribute("regsrc"));
                    break;
                case "date.release":
                    _release = part.Attribute("norm");
                    break;
                case "key-list":
                    while (part.NextChild() is { } keyword)
                    {
                        _draft.Add(NewsConcept.Keywords, keyword.Name == "keyword" ? keyword.Attribute("key") : null);
                    }

                    break;
                case "identified-content":
                    entities.Read(part);
                    break;
                case "del-list":
                    while (part.NextChild() is { } sender)
                    {
                        _draft.Add(NewsConcept.Source, sender.Name == "from-src" ? sender.Attribute("src-name") : null);
                    }

                    break;
                case "evloc":
                    _draft.AddEventPlace(NitfTables.EventPlace.Pairs.Select(pair => (pair.Ours, part.Attribute(pair.Theirs))), part.Place);
                    break;
                case "correction":
                    ReadCorrection(part);
                    break;
                case "pubdata":
                    ReadPublication(part);
                    break;
                case "revision-history":
                    ReadRevision(part);
                    break;
                default:
                    ReadFacts(part);
                    break;
            }
        }
    }

    /// <summary>The elements whose attributes are facts: their pairs are in the table of the writer.</summary>
    private void ReadFacts(XmlSourceElement part)
    {
        foreach (string attribute in part.Attributes.Rest)
        {
            if (!NitfTables.DocumentData.TryFindOurs(part.Name + "/@" + attribute, out NewsConcept concept))
            {
                continue;
            }

            SourceValue? value = part.Attribute(attribute);
            switch (concept)
            {
                case NewsConcept.Issued or NewsConcept.Expires:
                    _draft.SetDate(concept, value);
                    break;
                case NewsConcept.EdNote or NewsConcept.UsageTerms:
                    _draft.Add(concept, value);
                    break;
                default:
                    _draft.Set(concept, value);
                    break;
            }
        }
    }

    /// <summary>An own file has the words of a correction in the text, too.</summary>
    private void ReadCorrection(XmlSourceElement correction)
    {
        if (_draft.IsOwn && correction.Attribute("info") is { } words)
        {
            _draft.Corrections.Add(words);
        }
    }

    private void ReadPublication(XmlSourceElement publication)
    {
        foreach ((NewsConcept concept, string attribute) in NitfTables.Publication.Pairs)
        {
            SourceValue? value = publication.Attribute(attribute);
            if (concept == NewsConcept.Published)
            {
                _publication ??= value;
            }
            else
            {
                _draft.Set(concept, value);
            }
        }

        if (_draft.IsOwn)
        {
            // The writer counts the words again.
            publication.Attribute("item-length");
            publication.Attribute("unit-of-measure");
        }
    }

    private void ReadRevision(XmlSourceElement revision)
    {
        if (NitfTables.Revisions.TryFindOurs(revision.Attributes.Peek("comment") ?? "", out NewsConcept concept))
        {
            revision.Attribute("comment");
            _draft.SetDate(concept, revision.Attribute("norm"));
        }
    }

    private void ReadBody(XmlSourceElement body)
    {
        _draft.SetLanguage(body.Attribute("lang"));
        while (body.NextChild() is { } part)
        {
            switch (part.Name)
            {
                case "body.head":
                    new NitfBodyHeadReader(_draft, _isInside).Read(part);
                    break;
                case "body.content" or "body.end":
                    ReadContent(part);
                    break;
            }
        }

        ReadTitle();
    }

    /// <summary>Reads the text. Some senders write HTML as text in a CDATA section: then the content is one text outside of paragraphs, which has tags of blocks.</summary>
    private void ReadContent(XmlSourceElement part)
    {
        int start = _draft.Content.Count;
        part.ReadMarkup(new MarkupReader(_draft, NitfTables.Markup, part.Path));
        if (_draft.IsOwn || _draft.Content.Count != start + 1 || _draft.Content[start] is not { Marks.Count: 0 } block || block.Path != part.Path)
        {
            return;
        }

        var text = new SourceValue(block.Text.ToString(), block.Path, block.Place);
        if (MarkupFragment.HasBlocks(text.Text, MarkupElements.Xhtml))
        {
            _draft.Content.RemoveAt(start);
            if (!MarkupFragment.TryRead(text, _draft, new MarkupReader(_draft, MarkupElements.Xhtml, part.Path)))
            {
                _draft.Content.Insert(start, block);
            }
        }
    }

    /// <summary>The title of the document is the headline again; without a headline, it is the headline.</summary>
    private void ReadTitle()
    {
        if (_title is not { IsBlank: false } title)
        {
            return;
        }

        if (!_draft.Head.TryGetValue("headline", out DraftBlock? headline))
        {
            if (!_draft.IsOwn || (!_draft.Head.ContainsKey("kicker") && !_draft.Head.ContainsKey("deck")))
            {
                var block = new DraftBlock { Path = title.Path, Place = title.Place };
                block.Text.Append(title.Text);
                _draft.AddHead("headline", block);
                _ledger.Approximate(title.Path, title.Place, "the title of the document is read as the headline, because there is none");
                return;
            }
        }
        else if (BlockWhiteSpace.Collapse(headline.Text.ToString()) == BlockWhiteSpace.Collapse(title.Text))
        {
            return;
        }

        _ledger.Keep(title);
    }

    /// <summary>
    /// The date of release is the end of an embargo if the status says so; otherwise, the date of publication. A release that is later than the issue is an embargo in foreign files, which need not state the
    /// status: an embargo is never weakened.
    /// </summary>
    private void SetReleaseAndStatus()
    {
        string status = _status?.Text.Trim().ToLowerInvariant() ?? "";
        bool isEmbargo = status == ExportUsage.Embargoed;
        if (_release is { IsBlank: false } release)
        {
            if (!isEmbargo && !_draft.IsOwn && IsAfterIssue(release))
            {
                isEmbargo = true;
                _ledger.Approximate(release.Path, release.Place, "a date of release after the date of issue is read as the end of an embargo");
            }

            _draft.SetDate(isEmbargo ? NewsConcept.Embargo : NewsConcept.Published, release);
        }

        _draft.SetDate(NewsConcept.Published, _publication);
        if (status == ExportUsage.Embargoed && _draft.Has(NewsConcept.Embargo))
        {
            return;
        }

        _draft.Set(NewsConcept.Status, _status is { } stated && PublishingStatus.Normalize(status) is { } known ? stated with { Text = known } : _status);
    }

    private bool IsAfterIssue(SourceValue release) =>
        ArticleDate.TryParse(release.Text.Trim(), out ArticleDate date) && date.HasZone
        && _draft.TextOf(NewsConcept.Issued) is { } text && ArticleDate.TryParse(text, out ArticleDate issue) && issue.HasZone
        && date.IsAfter(issue);
}
