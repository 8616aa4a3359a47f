using NewsSchema.Tool.Annotations;
using NewsSchema.Tool.Conversion;
using NewsSchema.Tool.Inputs;

namespace NewsSchema.Tool.Tests.Annotations;

/// <summary>Files as other programs write them.</summary>
public sealed class ImportTests : IDisposable
{
    private readonly TemporaryFolder _folder = new();

    [Fact]
    public void Brat_with_relations_events_notes_and_parts()
    {
        _folder.Write("a.txt", "Reuters said Monday that Putin, so the Kremlin,\nwould not back down.\n");
        _folder.Write("a.ann", """
            T1	Source 0 7	Reuters
            T2	Cue 8 12	said
            T3	Content 20 31;47 69	that Putin, would not back down.
            T4	PER 25 30	Putin
            T5	ORG 35 46	the Kremlin
            E1	Attribution:T3 Source:T1 Cue:T2
            R1	Attribution Arg1:T3 Arg2:T4
            R2	Works-For Arg1:T4 Arg2:T5
            A1	Confidence T3 High
            N1	Reference T4 Wikidata:Q7747	Putin
            #1	AnnotatorNotes T5	check this
            """.Replace("47 69", "48 68", StringComparison.Ordinal));
        LabelMap map = Map("""
            labels: {PER: person, ORG: org, Content: claim, Cue: cue, Source: {anchor: source}}
            relations: {Attribution: {on: Arg1, set: {speaker: Arg2}}}
            events: {Attribution: {Source: source, Cue: cue}}
            attributes: {Confidence: drop}
            """);
        Assert.Equal("""
            [Reuters]{.source for="#claim"} [said]{.cue for="#claim"} Monday [that [Putin]{.person #putin works-for="#the-kremlin" same-as=Wikidata:Q7747},]{.claim #claim speaker="#putin"} so [the Kremlin]{.org #the-kremlin note="check this"},

            [would not back down.]{#claim}
            """, Body(Convert("a.ann", new ConvertOptions { Labels = map })));
    }

    [Fact]
    public void Crossing_and_equal_marks_nest()
    {
        _folder.Write("a.jsonl", """{"text":"one two three four","spans":[{"start":0,"end":13,"label":"A"},{"start":4,"end":18,"label":"B"},{"start":4,"end":7,"label":"QUOTATION"},{"start":4,"end":7,"label":"PER"}]}""");
        Assert.Equal("[one [[[two]{.person}]{.quote} three]{.b #two-three-four}]{.a} [four]{#two-three-four cont=\"#two-three-four\"}", Body(Convert("a.jsonl")));
    }

    [Fact]
    public void Labels_that_need_more_get_a_class_of_their_name()
    {
        _folder.Write("a.jsonl", """{"text":"on Monday, he said","spans":[{"start":3,"end":9,"label":"DATE"},{"start":14,"end":18,"label":"Cue"}]}""");
        SourceArticle article = Convert("a.jsonl");
        Assert.Equal("on [Monday]{.date-text}, he [said]{.cue-text}", Body(article));
        Assert.Equal(["NEWS8311", "NEWS8311"], article.Findings.Select(finding => finding.Code));
    }

    [Fact]
    public void Two_labels_of_one_class_are_kept_apart()
    {
        _folder.Write("a.jsonl", """{"text":"Ada in Rome and Oslo","spans":[{"start":7,"end":11,"label":"GPE"},{"start":16,"end":20,"label":"LOC"}]}""");
        Assert.Equal("Ada in [Rome]{.place} and [Oslo]{.place label=LOC}", Body(Convert("a.jsonl")));
    }

    [Theory]
    [InlineData("""{"text":"Ada","label":[[0,3,"PER"]]}""")]
    [InlineData("""{"text":"Ada","labels":[[0,3,"PER"]]}""")]
    [InlineData("""{"id":7,"text":"Ada","entities":[{"id":1,"label":"PER","start_offset":0,"end_offset":3}],"relations":[],"Comments":[]}""")]
    [InlineData("""{"data":"Ada","label":[[0,3,"PER"]]}""")]
    public void Doccano_in_each_of_its_forms(string line)
    {
        _folder.Write("a.jsonl", line);
        Assert.Equal("[Ada]{.person}", Body(Convert("a.jsonl", from: "doccano")));
    }

    [Theory]
    [InlineData("""[{"text":"Ada sah es","label":[[0,3,"PER"]]}]""")]
    [InlineData("\n{\n  \"text\": \"Ada sah es\",\n  \"entities\": [\n    {\"id\": 0, \"start_offset\": 0, \"end_offset\": 3, \"label\": \"PER\"}\n  ]\n}\n")]
    [InlineData("""{"text":"Ada sah es","ents":[{"start":0,"end":3,"label":"PER"}],"sents":[{"start":0,"end":10}]}""")]
    [InlineData("""[["Ada sah es",{"entities":[[0,3,"PER"]]}]]""")]
    [InlineData("""["Ada sah es",{"entities":[[0,3,"PER"]]}]""")]
    [InlineData("\uFEFF{\"text\":\"Ada sah es\",\"spans\":[{\"start\":0,\"end\":3,\"label\":\"PER\"}],\"answer\":\"accept\"}\r\n")]
    public void Objects_of_texts_in_the_forms_that_programs_write(string content)
    {
        _folder.Write("a.jsonl", content);
        Assert.Equal("[Ada]{.person} sah es", Body(Convert("a.jsonl", new ConvertOptions(), "spacy")));
    }

    [Fact]
    public void Texts_that_were_not_accepted_in_prodigy_are_counted()
    {
        _folder.Write("a.jsonl", """
            {"text":"Ada","spans":[{"start":0,"end":3,"label":"PER"}],"answer":"reject"}
            {"text":"Bo","spans":[{"start":0,"end":2,"label":"PER"}],"answer":"ignore"}
            {"text":"Cy","spans":[{"start":0,"end":2,"label":"PER"}],"answer":"accept"}
            """);
        SourceArticle article = Convert("a.jsonl");
        Assert.Equal("[Cy]{.person}", Body(article));
        Assert.Equal("2 texts that the annotator rejected or ignored: left out", Assert.Single(article.Findings).Message);
    }

    [Fact]
    public void Label_studio_regions_can_have_several_labels_and_facts_about_the_text()
    {
        _folder.Write("a.json", """
            [{"data":{"text":"Ada sah es"},"annotations":[{"result":[
              {"id":"a","type":"labels","from_name":"label","value":{"start":0,"end":3,"labels":["PER","MAYOR"]}},
              {"id":"a","type":"textarea","from_name":"role","value":{"start":0,"end":3,"text":["mayor of Ashby"]}},
              {"id":"b","type":"choices","from_name":"genre","value":{"choices":["News"]}},
              {"id":"c","type":"rating","from_name":"stars","value":{"rating":4}}]}]}]
            """);
        SourceArticle article = Convert("a.json");
        Assert.Equal("[[Ada]{.mayor}]{.person role=\"mayor of Ashby\"} sah es", Body(article));
        Assert.StartsWith("---\ngenre: News\nstars: \"4\"\n", article.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void An_attribute_of_a_relation_in_brat_is_reported_and_left_out()
    {
        _folder.Write("a.txt", "Ada sah Bo");
        _folder.Write("a.ann", "A1\tNegation R1\nT1\tPER 0 3\tAda\nT2\tPER 8 10\tBo\nR1\tsees Arg1:T1 Arg2:T2\n");
        SourceArticle article = Convert("a.ann");
        Assert.Equal("[Ada]{.person sees=\"#bo\"} sah [Bo]{.person #bo}", Body(article));
        Assert.Equal("A1 is about the relation R1, and an article has no place for that: it is left out", Assert.Single(article.Findings).Message);
    }

    [Theory]
    [InlineData("DirectQuote", "direct-quote")]
    [InlineData("Ähnlich_Groß", "aehnlich-gross")]
    [InlineData("LOCderiv", "locderiv")]
    [InlineData("By-Line", "by-line")]
    [InlineData("2nd", "x-2nd")]
    public void A_label_becomes_a_class_of_its_words(string label, string expected) => Assert.Equal(expected, ClassNames.Of(label));

    [Fact]
    public void Prodigy_relations_name_spans()
    {
        _folder.Write("a.jsonl", """{"text":"Ada of NATO","spans":[{"start":0,"end":3,"label":"PER"},{"start":7,"end":11,"label":"ORG"}],"relations":[{"head":0,"child":2,"label":"affiliation","head_span":{"start":0,"end":3,"label":"PER"},"child_span":{"start":7,"end":11,"label":"ORG"}}],"meta":{"source":"x","n":1}}""");
        SourceArticle article = Convert("a.jsonl");
        Assert.Equal("[Ada]{.person affiliation=\"#nato\"} of [NATO]{.org #nato}", Body(article));
        Assert.Contains("source: \"x\"\nn: \"1\"\n".Replace("\"x\"", "x", StringComparison.Ordinal), article.Document.ToNewsMarkdown(), StringComparison.Ordinal);
    }

    [Fact]
    public void Label_studio_in_its_full_form()
    {
        _folder.Write("a.json", """
            [{"id":1,"data":{"body":"Ada sagt 👍 ja"},"annotations":[{"result":[
              {"id":"a","from_name":"label","to_name":"body","type":"labels","value":{"start":0,"end":3,"text":"Ada","labels":["PER"]}},
              {"id":"q","from_name":"label","to_name":"body","type":"labels","value":{"start":12,"end":14,"text":"ja","labels":["Quotation"]}},
              {"id":"q","from_name":"mode","to_name":"body","type":"choices","value":{"start":12,"end":14,"text":"ja","choices":["direct"]}},
              {"type":"relation","from_id":"q","to_id":"a","direction":"right","labels":["speaker"]}]}]}]
            """);
        Assert.Equal("[Ada]{.person #ada} sagt 👍 [ja]{.quote speaker=\"#ada\" mode=direct}", Body(Convert("a.json")));
    }

    [Theory]
    [InlineData("Ada B-PER\nLovelace I-PER\nof O\nNATO B-ORG\n. O\n\nYes O\n", 0, "[Ada Lovelace]{.person} of [NATO]{.org} .\n\nYes")]
    [InlineData("Ada NNP I-PER\nNATO NNP I-ORG\nEU NNP B-ORG\n", 3, "[Ada]{.person} [NATO]{.org} [EU]{.org}")]
    [InlineData("Ada\tB-PER\nLovelace\tE-PER\nBo\tS-PER\n", 0, "[Ada Lovelace]{.person} [Bo]{.person}")]
    [InlineData("1\tAda\tU-PER\n2\tcame\tO\n", 0, "[Ada]{.person} came")]
    public void Conll_in_each_of_its_schemes(string content, int column, string expected)
    {
        _folder.Write("a.conll", content);
        SourceArticle article = Convert("a.conll", new ConvertOptions { Column = column });
        Assert.Equal(expected, Body(article));
        Assert.Contains(article.Findings, finding => finding.Code == "NEWS8305");
    }

    [Theory]
    [InlineData("#\tcoast.example 26.02.2005 [2005-02-26]\n1\tAshby\tB-LOCderiv\tO\n2\tHafen\tO\tO\n", 3, "[Ashby]{.locderiv} Hafen")]
    [InlineData("22 CD O\n# NN O\nAshby NNP B-LOC\n", 0, "22 # [Ashby]{.place}")]
    [InlineData("\uFEFFAshby B-LOC\r\nsah O\r\n", 0, "[Ashby]{.place} sah")]
    [InlineData("# text = zum Hafen.\n1-2\tzum\t_\t_\t_\t_\t_\t_\t_\t_\n1\tzu\t_\t_\t_\t_\t_\t_\t_\t_\n2\tdem\t_\t_\t_\t_\t_\t_\t_\t_\n3\tHafen\t_\t_\t_\t_\t_\t_\t_\tNER=B-LOC|SpaceAfter=No\n3.1\tx\t_\t_\t_\t_\t_\t_\t_\t_\n4\t.\t_\t_\t_\t_\t_\t_\t_\t_\n", 0, "zum [Hafen]{.place}.")]
    [InlineData("#begin document (bc/x); part 000\nbc/x 0 0 Ada NNP * - - - x (PERSON* * -\nbc/x 0 1 Brook NNP * - - - x *) * -\nbc/x 0 2 in IN * - - - x * * -\nbc/x 0 3 Ashby NNP * - - - x (GPE) * -\n\n#end document\n", 0, "[Ada Brook]{.person} in [Ashby]{.place}")]
    public void Conll_as_in_corpora(string content, int column, string expected)
    {
        _folder.Write("a.conll", content);
        Assert.Equal(expected, Body(Convert("a.conll", new ConvertOptions { Column = column })));
    }

    [Fact]
    public void Conll_tokens_are_found_in_their_text()
    {
        _folder.Write("a.conll", "„ O\nAda B-PER\n“ O\n, O\nja O\n");
        Assert.Equal("„[Ada]{.person}“,\n\nja", Body(Convert("a.conll", new ConvertOptions { Text = "„Ada“,\nja\n" })));
        Assert.Contains(Convert("a.conll", new ConvertOptions { Text = "„Bo“" }).Findings, finding => finding.Code == "NEWS8308");
    }

    [Fact]
    public void Webanno_with_stacked_annotations_and_relations()
    {
        _folder.Write("a.tsv", """
            #FORMAT=WebAnno TSV 3.3
            #T_SP=webanno.custom.Entity|identifier|value
            #T_RL=webanno.custom.Link|role|BT_webanno.custom.Entity


            #Text=Ada Lovelace 👍 of NATO
            1-1	0-3	Ada	Q7[1]|_	PER[1]|NAME[2]	_	_
            1-2	4-12	Lovelace	Q7[1]	PER[1]	_	_
            1-3	13-15	👍	_	_	_	_
            1-4	16-18	of	_	_	_	_
            1-5	19-23	NATO	_	ORG	member	1-1[1_0]

            #Text=Ja \[sic\]
            2-1	24-26	Ja	_	_	_	_
            2-2	27-32	\[sic\]	*	*	_	_
            """);
        SourceArticle article = Convert("a.tsv");
        Assert.Equal("""
            [[Ada]{.name} Lovelace]{.person member="#nato" identifier=Q7} 👍 of [NATO]{.org #nato}

            Ja [\[sic\]]{.entity}
            """, Body(article));
    }

    [Fact]
    public void Webanno_slots_are_relations_by_their_roles()
    {
        _folder.Write("a.tsv", """
            #FORMAT=WebAnno TSV 3.3
            #T_SP=webanno.custom.Actor|
            #T_SP=webanno.custom.Frame|value|ROLE_webanno.custom.Frame:links_webanno.custom.FrameLink|webanno.custom.Actor
            #T_SP=webanno.custom.Open|ROLE_webanno.custom.Open:parts_webanno.custom.OpenLink|uima.tcas.Annotation


            #Text=Ada sah den Hund .
            1-1	0-3	Ada	*	_	_	_	_	_
            1-2	4-7	sah	_	SEE[3]	agent;theme	1-1;1-3[4]	*	1-1
            1-3	8-11	den	*[4]	_	_	_	_	_
            1-4	12-16	Hund	*[4]	_	_	_	_	_
            1-5	17-18	.	_	END	_	_	_	*
            """);
        Assert.Equal("[Ada]{.actor #ada} [[sah]{.open parts=\"#ada\"}]{.see agent=\"#ada\" theme=\"#den-hund\"} [den Hund]{.actor #den-hund} [[.]{.open}]{.end}", Body(Convert("a.tsv")));
    }

    [Fact]
    public void Webanno_chains_are_one_entity_each()
    {
        _folder.Write("a.tsv", """
            #FORMAT=WebAnno TSV 3.3
            #T_SP=webanno.custom.Entity|value
            #T_CH=de.tudarmstadt.ukp.dkpro.core.api.coref.type.CoreferenceLink|referenceRelation|referenceType


            #Text=Frau Ada sah sich und den Hund .
            1-1	0-4	Frau	PER[1]	ident->3-1	nam[3]
            1-2	5-8	Ada	PER[1]	ident->3-1	nam[3]
            1-3	9-12	sah	_	_	_
            1-4	13-17	sich	_	*->3-2	pro[3]
            1-5	18-21	und	_	_	_
            1-6	22-25	den	_	*->4-1	*[4]
            1-7	26-30	Hund	_	*->4-1	*[4]
            1-8	31-32	.	_	_	_

            #Text=Er bellte sie an
            2-1	33-35	Er	_	*->4-2	*[4]
            2-2	36-42	bellte	_	_	_
            2-3	43-46	sie	_	*->3-3	pro[3]
            2-4	47-49	an	_	_	_
            """);
        Assert.Equal("""
            [Frau Ada]{.person #frau-ada note="nam, ident"} sah [sich]{.person #frau-ada note=pro} und [den Hund]{.coreference #den-hund} .

            [Er]{.coreference #den-hund} bellte [sie]{.person #frau-ada note=pro} an
            """, Body(Convert("a.tsv")));
    }

    [Fact]
    public void Cas_json_of_other_types()
    {
        _folder.Write("a.json", """
            {"%TYPES":{},"%FEATURE_STRUCTURES":[
              {"%ID":1,"%TYPE":"uima.cas.Sofa","sofaNum":1,"sofaID":"_InitialView","sofaString":"👍 Ada of NATO"},
              {"%ID":2,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.segmentation.type.Token","@sofa":1,"begin":0,"end":2},
              {"%ID":3,"%TYPE":"de.tudarmstadt.ukp.dkpro.core.api.ner.type.NamedEntity","@sofa":1,"begin":3,"end":6,"value":"PER","identifier":"http://x.example/ada"},
              {"%ID":4,"%TYPE":"webanno.custom.Party","@sofa":1,"begin":10,"end":14,"size":"big"},
              {"%ID":5,"%TYPE":"webanno.custom.Membership","@sofa":1,"begin":10,"end":14,"value":"affiliation","@Governor":3,"@Dependent":4}],
             "%VIEWS":{"_InitialView":{"%SOFA":1,"%MEMBERS":[2,3,4,5]}}}
            """);
        Assert.Equal("👍 [Ada]{.person affiliation=\"#nato\" same-as=\"http://x.example/ada\"} of [NATO]{.party #nato size=big}", Body(Convert("a.json")));
    }

    [Theory]
    [InlineData("NEWS8306", "a.json", """[{"data":{"text":"<p>x</p>"},"annotations":[{"result":[{"id":"a","from_name":"l","to_name":"t","type":"hypertextlabels","value":{"start":"/p[1]/text()[1]","startOffset":0,"end":"/p[1]/text()[1]","endOffset":1,"hypertextlabels":["PER"]}}]}]}]""")]
    [InlineData("NEWS8302", "a.jsonl", """{"text":"👍 Ada","label":[[2,5,"PER"]]}""")]
    [InlineData("NEWS8301", "a.jsonl", """{"text":"Ada","spans":[{"start":0,"end":9,"label":"PER"}]}""")]
    [InlineData("NEWS8304", "a.jsonl", """{"text":"Ada\r\nBo\n","spans":[]}""")]
    [InlineData("NEWS8310", "a.jsonl", """{"text":"Ada","spans":[{"start":0,"label":"PER"}]}""")]
    [InlineData("NEWS8310", "a.jsonl", """{"text":"Ada","spans":[""")]
    [InlineData("NEWS8310", "a.jsonl", """{"text":"\ud800","spans":[]}""")]
    public void Files_that_cannot_be_read_exactly_are_refused(string code, string name, string content)
    {
        _folder.Write(name, content);
        Assert.Contains(Convert(name).Findings, finding => finding.Code == code && finding.Severity == NewsSeverity.Error);
    }

    [Fact]
    public void An_empty_mark_is_reported_and_left_out()
    {
        _folder.Write("a.jsonl", """{"text":"Ada Bo","spans":[{"start":3,"end":3,"label":"PER"},{"start":3,"end":4,"label":"PER"}]}""");
        SourceArticle article = Convert("a.jsonl");
        Assert.Equal("Ada Bo", Body(article));
        Assert.Equal(["NEWS8303", "NEWS8303"], article.Findings.Select(finding => finding.Code));
    }

    public void Dispose() => _folder.Dispose();

    private SourceArticle Convert(string name, ConvertOptions? options = null, string? from = null)
    {
        var file = new InputFile(_folder[name], _folder.Path);
        return Assert.Single(from is null ? ArticleFormats.ReadAny(file, options ?? new ConvertOptions()) : ArticleFormats.Get(from, static _ => true).Read(file, options ?? new ConvertOptions()));
    }

    private LabelMap Map(string yaml) => LabelMapReader.Read("map.yaml", System.Text.Encoding.UTF8.GetBytes(yaml + "\n"));

    /// <summary>The article without its front matter.</summary>
    private static string Body(SourceArticle article)
    {
        Assert.Empty(article.Findings.Where(finding => finding.Severity == NewsSeverity.Error).Select(finding => finding.Message));
        string text = article.Document.ToNewsMarkdown();
        return text[(text.IndexOf("\n---\n", StringComparison.Ordinal) + 5)..].Trim('\n');
    }
}
