using NewsSchema.Core.Tree;
using NewsSchema.Generators.Collections;

namespace NewsSchema.Generators.Shapes;

/// <summary>
/// Adds up the values at one place of a sample, such as the names of all people of an article. A shape for each of them that is merged afterwards costs more than reading the article.
/// </summary>
internal sealed class ShapeBuilder
{
    private int _count;
    private int _nulls;
    private ValueKinds _values;
    private ScalarShape _texts;
    private ScalarShape _numbers;
    private ScalarShape _booleans;
    private string? _example;
    private List<ReferenceShape>? _references;
    private ObjectBuilder? _objects;
    private int _lists;
    private ShapeBuilder? _element;

    /// <summary>Adds a value.</summary>
    public void Add(Node node) => Add(node, node is MapNode map && IsFixedText(map));

    /// <summary>The shape of the values; there must be at least one.</summary>
    public Shape ToShape()
    {
        if (_count == 1 && _example is null && _values == ValueKinds.None && _texts is { Count: 1, Types: ScalarTypes.None })
        {
            return Shape.PlainText;
        }

        return _count == _nulls
            ? Shape.OfNull(_count)
            : new Shape(
                _count,
                _nulls,
                _values,
                _texts,
                _numbers,
                _booleans,
                _references is null ? null : ReferenceShape.Merge(_references),
                _objects?.ToShape(),
                _lists == 0 ? null : new ListShape(_lists, _element?.ToShape()),
                _example);
    }

    private void Add(Node node, bool isFixedText)
    {
        _count++;
        switch (node)
        {
            case ScalarNode scalar:
                Add(scalar);
                break;
            case ListNode list:
                _lists++;
                AddItems(list);
                break;
            case MapNode map:
                (_objects ??= new ObjectBuilder()).Add(map, isFixedText);
                break;
            default:
                throw new ArgumentException("A node is a scalar, a list or a map.", nameof(node));
        }
    }

    private void AddItems(ListNode list)
    {
        bool hasFixedText = false;
        foreach (Node item in list.Items)
        {
            bool isFixedText = item is MapNode map && IsFixedText(map);

            // How many texts without parts a list holds is prose.
            if (!isFixedText || !hasFixedText)
            {
                hasFixedText |= isFixedText;
                (_element ??= new ShapeBuilder()).Add(item, isFixedText);
            }
        }
    }

    private void Add(ScalarNode scalar)
    {
        switch (scalar.Kind)
        {
            case ScalarKind.Null:
                _nulls++;
                return;
            case ScalarKind.Reference:
                var kinds = scalar.Target is null ? default : new EquatableArray<string>(scalar.Target);
                (_references ??= []).Add(new ReferenceShape(1, kinds, scalar.KeepsHash));
                return;
            case ScalarKind.Plain when scalar.Text is "true" or "false":
                _booleans = ScalarShape.Merge(_booleans, ScalarShape.Of(ScalarTypes.Boolean));
                _example = Shape.Smaller(_example, scalar.Text);
                return;
        }

        string? example = scalar.IsProse ? null : Shape.ExampleOf(scalar.Text);
        ScalarTypes number = scalar.Kind == ScalarKind.Plain ? ScalarText.OfNumber(scalar.Text) : ScalarTypes.None;
        if (number == ScalarTypes.None)
        {
            _texts = ScalarShape.Merge(_texts, ScalarShape.Of(Shape.TypesOf(scalar.Text, example)));
        }
        else
        {
            _numbers = ScalarShape.Merge(_numbers, ScalarShape.Of(number));
        }

        _values |= ValueKind.Of(scalar.Target);
        _example = Shape.Smaller(_example, example);
    }

    /// <summary>Whether an object is a text of an article with only those members that every text has.</summary>
    private static bool IsFixedText(MapNode map) =>
        map.Class == NodeClass.Text && !map.Members.Exists(member => !FixedMembers.Contains(NodeClass.Text, member.Key));

    /// <summary>Adds up objects.</summary>
    private sealed class ObjectBuilder
    {
        private readonly NameSequence<PartBuilder> _parts = new();
        private int _count;
        private int _empty;
        private NodeClass _class;
        private string? _kind;

        public void Add(MapNode map, bool isFixedText)
        {
            string? kind = isFixedText ? null : map.Kind;
            _class = _count == 0 || _class == map.Class ? map.Class : NodeClass.Data;
            _kind = _count == 0 || _kind == kind ? kind : null;
            _count++;
            _empty += map.Members.Count == 0 && !isFixedText ? 1 : 0;
            _parts.Get(isFixedText ? Discriminators.None : Discriminators.KeyOf(map)).Add(map);
        }

        public ObjectShape ToShape() => ObjectShape.OfParts(_count, _empty, _class, _kind, _parts.Select((key, part) => part.ToPart(key)));
    }

    /// <summary>Adds up the members of objects with the same discriminators.</summary>
    private sealed class PartBuilder
    {
        private readonly NameSequence<MemberBuilder> _members = new();
        private int _count;

        public void Add(MapNode map)
        {
            _count++;
            int next = 0;

            // The last value of a duplicate key counts, as in other JSON readers.
            for (int i = map.Members.Count - 1; i >= 0; i--)
            {
                Member member = map.Members[i];
                if (!FixedMembers.Contains(map.Class, member.Key))
                {
                    _members.Get(member.Key, ref next).Add(map, i, member.Value);
                }
            }
        }

        public ObjectPart ToPart(string key) => new(key, _count, 1, MemberShape.Sort(_members.Select((name, member) => member.ToShape(name))));
    }

    /// <summary>Adds up the values of a member.</summary>
    private sealed class MemberBuilder
    {
        private readonly ShapeBuilder _values = new();
        private MapNode? _last;
        private long _rankSum;

        /// <summary>Adds the value that an object has at a rank, unless the object's member was added before.</summary>
        public void Add(MapNode map, int rank, Node value)
        {
            if (!ReferenceEquals(_last, map))
            {
                _last = map;
                _rankSum += rank;
                _values.Add(value);
            }
        }

        public MemberShape ToShape(string name) => new(name, _rankSum, _values.ToShape());
    }
}
