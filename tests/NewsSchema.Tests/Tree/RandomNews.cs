using NewsSchema.Core.Articles;
using NewsSchema.Core.Articles.Building;
using NewsSchema.Core.Tree;

namespace NewsSchema.Tests.Tree;

/// <summary>
/// Articles that mean something: every construct of the vocabulary at random, facts that agree with each other. Few of them
/// contradict themselves all the same (two anchors of one role), which makes them errors that a test leaves out.
/// </summary>
internal sealed class RandomNews(int seed)
{
    private static readonly string[] s_words =
        ["Putin", "sagte", "der Kreml", "heute", "„Nein“", "1.140", "💡", "[sic]", "{x}", "\\", "# 1", "größe", "#tag", ":::", "---", "2021-12-07", "yes", "'s", "true"];

    private static readonly (string Id, string Kind)[] s_ids =
    [
        ("putin", "person"), ("biden", "person"), ("kreml", "org"), ("moskau", "place"), ("beide", "group"), ("treffen", "event"), ("buch", "work"),
        ("tag", "date"), ("summe", "money"), ("seite", "link"), ("q1", "quote"), ("q2", "quote"), ("c1", "claim"), ("c2", "claim"), ("tor", "goal"), ("tor-2", "goal"), ("x", "foo-bar"),
    ];

    /// <summary>The attributes of each kind, each with one value, so that no two facts contradict.</summary>
    private static readonly Dictionary<string, string[]> s_attributes = new()
    {
        ["person"] = ["name=Wladimir Putin", "role=Präsident", "affiliation=#kreml", "same-as=https://a.example/1", "age=69", "coach=#biden", "team=#putin #tor", "text=7", "Own_1=007"],
        ["org"] = ["name=true", "founded=1911", "ticker=null", "id=7", "own-name= x "],
        ["place"] = ["country=RU", "geo=55.7,37.6", "note-2=yes"],
        ["group"] = ["members=#putin biden", "name=beide"],
        ["event"] = ["start=2021-12-07", "end=2021-12", "duration=PT2H", "place=moskau", "participants=#putin #biden", "name=1"],
        ["work"] = ["by=#kreml", "date=2021"],
        ["goal"] = ["minute=17", "by=#putin", "penalty=true", "assists=#biden #putin", "kind=x"],
        ["foo-bar"] = ["a=1", "b-c=2.50", "d=#x"],
        ["date"] = ["value=2021-12-07", "own=1"],
        ["number"] = ["value=7"],
        ["money"] = ["value=3500000 EUR", "same-as=u:1"],
        ["link"] = ["href=https://a.example/(b)[c]", "rel=x"],
        ["quote"] = ["speaker=#putin", "mode=direct", "medium=speech", "own=1", "text=2", "link=#tag"],
        ["claim"] = ["act=demand", "source=kreml", "addressee=#biden", "cues=3"],
    };

    private readonly Random _random = new(seed);
    private readonly HashSet<string> _declared = [];
    private readonly HashSet<string> _valued = [];
    private readonly Dictionary<string, AttributeList> _mentioned = [];

    public Article Next()
    {
        bool isLine = Chance(0.5);
        var article = new Article();
        int blocks = _random.Next(1, 8);
        for (int i = 0; i < blocks; i++)
        {
            var block = new Block { Level = Chance(0.3) ? _random.Next(1, 4) : 0, Separator = i == 0 ? "" : isLine ? "\n" : "\n\n" };
            if (i > 0 && Chance(0.1))
            {
                block.Separator += "\n";
            }

            block.Text = string.Join(Chance(0.1) && !isLine && block.Level == 0 ? "\n" : " ", Enumerable.Range(0, _random.Next(1, 9)).Select(_ => Pick(s_words)));
            AddSpans(block, 0, block.Text.Length, 0);
            if (Chance(0.4))
            {
                block.Attributes = Chance(0.6) ? List(Slot()) : Chance(0.5) ? Mark() : Chance(0.5) ? With(Mark(), Slot()) : Pairs("lang=de");
            }

            article.Blocks.Add(block);
        }

        AddContainers(article, 0, blocks, 0);
        article.Front = Front(isLine);
        return article;
    }

    private void AddSpans(Block block, int start, int end, int depth)
    {
        while (depth < 4 && start < end && Chance(0.7))
        {
            int spanStart = Boundary(block.Text, _random.Next(start, end));
            if (spanStart == end)
            {
                return;
            }

            int spanEnd = Chance(0.1) ? end : Boundary(block.Text, _random.Next(spanStart, end) + 1);

            var span = new InlineSpan { Start = spanStart, End = spanEnd, Attributes = Mark() };
            if (span.Attributes is { Classes.Count: 1, Id: null } && span.Attributes.Classes[0].Text == "link" && Chance(0.5))
            {
                span.Attributes.Classes.Clear();
                span.Href = span.Attributes.Pairs[0].Value;
                span.Attributes.Pairs.RemoveAt(0);
            }

            block.Spans.Add(span);
            AddSpans(block, spanStart, spanEnd, depth + 1);
            start = spanEnd;
        }
    }

    private static int Boundary(string text, int index) => index < text.Length && index > 0 && char.IsLowSurrogate(text[index]) ? index + 1 : index;

    private void AddContainers(Article article, int start, int end, int depth)
    {
        while (depth < 3 && start < end && Chance(0.3))
        {
            int containerStart = _random.Next(start, end);
            int containerEnd = _random.Next(containerStart, end) + 1;
            article.Containers.Add(new Container { Start = containerStart, End = containerEnd, Attributes = Chance(0.3) ? List(Slot()) : Mark() });
            AddContainers(article, containerStart, containerEnd, depth + 1);
            start = containerEnd;
        }
    }

    /// <summary>The classes of one span: a kind, an anchor, or both.</summary>
    private AttributeList Mark()
    {
        AttributeList list;
        switch (_random.Next(10))
        {
            case 0:
                list = List(Pick(["cue", "frame", "cue", "addressee"]));
                list.Pairs.AddRange(Pairs("for=" + Pick(["#q1", "#c1", "#c1 q2", "#q1 #c2"])).Pairs);
                break;
            case 1:
                list = List(Pick(["role", "age", "own", "name"]));
                list.Pairs.AddRange(Pairs("of=#" + Pick(["putin", "kreml", "tor"])).Pairs);
                break;
            case 2:
                list = List(Slot());
                list.Pairs.AddRange(Chance(0.2) ? Pairs("colour=red").Pairs : []);
                break;
            case 3:
                list = Anonymous();
                break;
            default:
                list = Mention();
                break;
        }

        if (Chance(0.1))
        {
            With(list, Slot());
        }

        if (Chance(0.05) && !list.Classes.Exists(name => Vocabulary.IsAnchor(name.Text)))
        {
            With(list, Pick(["speaker", "source"]));
            list.Pairs.AddRange(Pairs("for=" + Pick(["#q1", "#c1 #c2"])).Pairs);
        }

        if (Chance(0.05) && !list.Pairs.Exists(pair => pair.Name == "of"))
        {
            list.Pairs.AddRange(Pairs("of=#treffen", "as=" + Pick(["host", "own-thing", "chair"])).Pairs);
        }

        list.Pairs.AddRange(Chance(0.1) ? Pairs(Pick(["lang=de", "note=a \"b\" \\", "cont=#putin"])).Pairs : []);
        return list;
    }

    private AttributeList Mention()
    {
        (string id, string kind) = Pick(s_ids);
        var list = new AttributeList { Id = new AttributeName(id, default) };
        bool isValue = Vocabulary.FindKind(kind)?.Role == NodeClass.Value;
        bool declares = Chance(0.3);
        if (declares || (isValue && _valued.Add(id)))
        {
            With(list, kind);
            _declared.Add(id);
            if (isValue)
            {
                list.Pairs.AddRange(Pairs(s_attributes[kind][0]).Pairs);
            }
        }

        if (Vocabulary.FindKind(kind) is not null && list.Classes.Count > 0 && Chance(0.2))
        {
            With(list, Pick(["vip", "tag-2"]));
        }

        AddFacts(list, kind, 0.3);
        _mentioned[id] = list;
        return list;
    }

    private AttributeList Anonymous()
    {
        string kind = Pick(["person", "org", "date", "number", "money", "link", "quote", "claim", "goal", "foo-bar"]);
        AttributeList list = List(kind);
        if (Vocabulary.FindKind(kind)?.Role == NodeClass.Value)
        {
            list.Pairs.AddRange(Pairs(s_attributes[kind][0]).Pairs);
        }

        AddFacts(list, kind, 0.3);
        return list;
    }

    private void AddFacts(AttributeList list, string kind, double chance)
    {
        foreach (string attribute in s_attributes[kind])
        {
            if (Chance(chance) && !list.Pairs.Exists(pair => attribute.StartsWith(pair.Name + "=", StringComparison.Ordinal)))
            {
                list.Pairs.AddRange(Pairs(attribute).Pairs);
            }
        }
    }

    private MapNode Front(bool isLine)
    {
        var front = new MapNode();
        Add(front, "text", Map(("paragraphs", Plain(isLine ? "line" : "blank-line"))));
        foreach (string key in (string[])["id", "language", "slug", "usage-terms", "usageTerms", "headline", "_text", "goals", "a b"])
        {
            if (Chance(0.2))
            {
                Add(front, key, key is "id" or "language" ? Plain("de") : Data(1));
            }
        }

        var entities = new MapNode();
        foreach ((string id, string kind) in s_ids.OrderBy(_ => _random.Next()))
        {
            if (!_declared.Contains(id) || Chance(0.1))
            {
                Add(entities, id, Entry(kind));
            }
        }

        Add(front, "entities", entities);
        return front;
    }

    private MapNode Entry(string kind)
    {
        MapNode entry = Map(("kind", Plain(kind)));
        foreach (string attribute in s_attributes[kind])
        {
            (string name, string value) = Split(attribute);
            bool isNeeded = Vocabulary.FindKind(kind)?.Role == NodeClass.Value && attribute == s_attributes[kind][0];
            if (name != "kind" && (isNeeded || Chance(0.3)))
            {
                bool isReference = value.StartsWith('#') && !value.Contains(' ', StringComparison.Ordinal);
                Add(entry, name, isReference ? Reference(value[1..]) : new ScalarNode(value, Chance(0.5) ? ScalarKind.Quoted : ScalarKind.Plain));
            }
        }

        if (Chance(0.1))
        {
            Add(entry, Pick(["nested-thing", "my note", "for", "colour"]), Data(3));
        }

        return entry;
    }

    private Node Data(int depth)
    {
        switch (_random.Next(depth < 5 ? 9 : 7))
        {
            case 0:
                return new ScalarNode("", ScalarKind.Null);
            case 1:
                return Reference(Pick(s_ids).Id);
            case 2:
                return Plain(Pick(["1", "-2.5", "true", "2021-12-07", "Berlin", "a, b"]));
            case <= 6:
                return new ScalarNode(Pick(["1", "true", "", "null", "#putin", "#unknown", "Berlin", "a\nb", "2021-12-07", "04000000"]), ScalarKind.Quoted);
            case 7:
                return Map(("own-goal", Data(depth + 1)), ("ownGoal", Data(depth + 1)), ("usage-terms", Data(depth + 1)));
            default:
                var list = new ListNode();
                list.Items.AddRange(Enumerable.Range(0, _random.Next(3)).Select(_ => Data(depth + 1)));
                return list;
        }
    }

    private string Slot() => Pick(Vocabulary.Slots).Class;

    private static AttributeList List(string className) => With(new AttributeList(), className);

    private static AttributeList With(AttributeList list, string className)
    {
        if (!list.Classes.Exists(name => name.Text == className))
        {
            list.Classes.Add(new AttributeName(className, default));
        }

        return list;
    }

    private static AttributeList Pairs(params string[] pairs)
    {
        var list = new AttributeList();
        list.Pairs.AddRange(pairs.Select(Split).Select(pair => new AttributePair(pair.Name, pair.Value, default, default)));
        return list;
    }

    private static (string Name, string Value) Split(string pair)
    {
        int sign = pair.IndexOf('=', StringComparison.Ordinal);
        return (pair[..sign], pair[(sign + 1)..]);
    }

    private static ScalarNode Plain(string text) => new(text, ScalarKind.Plain);

    private static ScalarNode Reference(string id) => new(id, ScalarKind.Reference) { KeepsHash = true };

    private static MapNode Map(params (string Key, Node Value)[] members)
    {
        var map = new MapNode();
        foreach ((string key, Node value) in members)
        {
            Add(map, key, value);
        }

        return map;
    }

    private static void Add(MapNode map, string key, Node value) => map.Members.Add(new Member(key, default, value));

    private T Pick<T>(T[] items) => items[_random.Next(items.Length)];

    private bool Chance(double probability) => _random.NextDouble() < probability;
}
