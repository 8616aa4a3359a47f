using NewsSchema.Core.Tree;
using NewsSchema.Generators.Collections;
using NewsSchema.Generators.Naming;
using NewsSchema.Generators.Pins;
using NewsSchema.Generators.Plans;
using NewsSchema.Generators.Shapes;

namespace NewsSchema.Generators.Inference;

/// <summary>The decisions that pins make.</summary>
internal sealed partial class SchemaDrafter
{
    private readonly Dictionary<Pin, RecordDraft> _pinned = [];
    private readonly HashSet<Pin> _refused = [];
    private readonly HashSet<string> _found = new(StringComparer.Ordinal);
    private readonly Dictionary<string, RecordDraft> _named = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, EnumPlan> _enums = new(StringComparer.Ordinal);
    private readonly SortedDictionary<string, PlanDiagnostic> _diagnostics = new(StringComparer.Ordinal);

    /// <summary>The enums that pins use, by name.</summary>
    public ICollection<EnumPlan> Enums => _enums.Values;

    /// <summary>The diagnostics of pins.</summary>
    public ICollection<PlanDiagnostic> Diagnostics => _diagnostics.Values;

    /// <summary>Whether a pin stands for a record that the fixtures contain.</summary>
    public bool IsUsed(Pin pin) => _pinned.ContainsKey(pin) || _refused.Contains(pin);

    /// <summary>The records that a pin names and that no fixture contains.</summary>
    public IEnumerable<string> FindUnused(Pin pin) =>
        !IsUsed(pin) ? [pin.SchemaName]
        : pin.OtherSchemaNames.Count > 0 ? pin.OtherSchemaNames.Prepend(pin.SchemaName).Where(name => !_found.Contains(name))
        : [];

    /// <summary>
    /// Whether a record keeps values that do not fit: by its pin, by that of a record that contains it, or by the project. A variant for all other values does so without a
    /// setting, because no sample shows what these types have.
    /// </summary>
    public bool KeepsMismatches(RecordDraft record) => record.FindSetting(pin => pin.KeepsMismatches) ?? (_options.KeepsMismatches || record is { Base: not null, Value: null });

    /// <summary>Whether a record can be generated as a part of the user's declaration; if not, it is generated under another name.</summary>
    /// <param name="pin">The declaration.</param>
    /// <param name="role">The role of the record.</param>
    /// <param name="record">For a variant: the record that it derives from.</param>
    /// <param name="value">For a variant: its value.</param>
    private bool CanUse(Pin pin, RecordRole role, RecordDraft? record = null, string? value = null)
    {
        if (pin.IsAbstract && !MayHaveVariants(role, record, value))
        {
            _diagnostics[pin.FullName] = PlanDiagnostic.AtPin(
                pin.FullName, null, PinCodes.NoPin, pin.TypeName, "is abstract, but only a record of data can have variants: remove the modifier");
            _refused.Add(pin);
        }

        string? @base = record?.FullName ?? ReservedNames.BaseOf(role);
        if (@base is not null && pin.Base is not null && pin.Base != @base && pin.Base != record?.Name)
        {
            string obstacle = $"derives from {pin.Base}: remove the base record, as the generated part derives from {@base}";
            _diagnostics[pin.FullName] = PlanDiagnostic.AtPin(pin.FullName, null, PinCodes.NoPin, pin.TypeName, obstacle);
            _refused.Add(pin);
        }

        if (role == RecordRole.Union && pin.Members.Count > 0)
        {
            string obstacle = $"declares {pin.Members[0].Name}, but a record of mixed kinds has one member for each kind and no others: remove it, or add [JsonIgnore]";
            _diagnostics[pin.FullName] = PlanDiagnostic.AtPin(pin.FullName, null, PinCodes.NoPin, pin.TypeName, obstacle);
            _refused.Add(pin);
        }

        var declared = new HashSet<string>(pin.OtherNames.Concat(pin.Members.Select(member => member.Name)), StringComparer.Ordinal) { pin.TypeName };
        var hiding = new HashSet<string>(pin.OtherNames, StringComparer.Ordinal);
        IEnumerable<string> generated = ReservedNames.Generated(role).Concat((record?.Bases.Prepend(record) ?? []).SelectMany(@base => ReservedNames.Generated(@base.Role)));
        foreach (string name in generated.Where(declared.Contains).Concat(InheritedNames(role, record).Where(hiding.Contains)).Distinct())
        {
            _diagnostics[pin.FullName + "." + name] = PlanDiagnostic.AtPin(
                pin.FullName, name == pin.TypeName ? null : name, PinCodes.ReservedMember, name, pin.TypeName);
            _refused.Add(pin);
        }

        return !_refused.Contains(pin);
    }

    /// <summary>The names of members that the generated part inherits, and that the declaration must not hide.</summary>
    private static IEnumerable<string> InheritedNames(RecordRole role, RecordDraft? record) => record is { Decision: not null }
        ? record.Bases.Prepend(record).Select(@base => @base.Pin?.Discriminator ?? IdentifierNaming.ToIdentifier(@base.Decision!.Name))
        : BaseMembers.Of(role).Select(member => member.FixedName!);

    /// <summary>The pin of the record at a place, by the record's name or by the name that it would have without the pins of those that contain it.</summary>
    private Pin? FindPin(SchemaPath path, string @namespace)
    {
        Pin? pin = _pins.Find(path.TypeName, @namespace) ?? _pins.Find(path.SampleName, @namespace);
        if (pin is not null)
        {
            _found.Add(pin.StandsFor(path.TypeName) ? path.TypeName : path.SampleName);
        }

        return pin;
    }

    private RecordDraft GetPinned(Pin pin, RecordRole role, string path, RecordDraft? owner)
    {
        if (!_pinned.TryGetValue(pin, out RecordDraft? record))
        {
            record = new RecordDraft(role, SchemaPath.Root(path, pin.TypeName, pin.SchemaName), pin.Namespace, owner) { Pin = pin };
            _records.Add(record);
            _pinned.Add(pin, record);
            ReportIgnored(pin, null, pin.TypeName, pin.Ignored);
            foreach (PinnedMember member in pin.Members)
            {
                ReportIgnored(pin, member.Name, pin.TypeName + "." + member.Name, member.Ignored);
            }
        }

        return record;
    }

    /// <summary>Reports an attribute that would otherwise be ignored silently.</summary>
    private void ReportIgnored(Pin pin, string? member, string name, IgnoredAttribute? attribute)
    {
        if (attribute is not null)
        {
            _diagnostics[pin.FullName + "." + member + "!"] = PlanDiagnostic.AtPin(pin.FullName, member, PinCodes.IgnoredAttribute, name, attribute.Name, attribute.Remedy);
        }
    }

    private MemberDraft? DraftPinned(RecordDraft record, string key, PinnedMember pin, Shape? shape)
    {
        TypeDraft? type = TypeOf(pin.Type, shape, record.Path.Member(key), record, key);
        if (type is null || (type.IsCollection && pin.IsNullable))
        {
            string member = record.Pin!.TypeName + "." + pin.Name;
            _diagnostics[record.Pin.FullName + "." + pin.Name] = PlanDiagnostic.AtPin(record.Pin.FullName, pin.Name, PinCodes.PinType, member, pin.Type.Name);
            return null;
        }

        // Without a null there is no value for a text that names no member.
        type = type with { IsClosed = type.Kind == TypePlanKind.Enum && (pin.IsClosed || !pin.IsNullable) };
        if (pin.Nothing.Count == 0)
        {
            Suggest(record, key, pin, shape, type);
        }
        else if (!pin.IsNullable && !type.IsCollection)
        {
            string member = record.Pin!.TypeName + "." + pin.Name;
            _diagnostics[record.Pin.FullName + "." + pin.Name] = PlanDiagnostic.AtPin(record.Pin.FullName, pin.Name, PinCodes.NothingWithoutNull, member, pin.Type.Name);
        }

        // A property that is not nullable always has a value, so it would write a value that was not read.
        bool isRequired = !pin.IsNullable && !type.IsCollection;
        return new MemberDraft(key, type, isRequired, pin.IsNullable, MemberOrigin.Pinned, pin.Name)
        {
            Concept = pin.Concept,
            IsForbidden = pin.IsForbidden,
            Nothing = pin.Nothing,
            WritesNull = pin.WritesNull && !isRequired && type.Kind != TypePlanKind.OneOrMany,
        };
    }

    /// <summary>Reports at the property which type would hold the samples if the declared type of a value does not.</summary>
    private void Suggest(RecordDraft record, string key, PinnedMember pin, Shape? shape, TypeDraft type)
    {
        JsonKinds kinds = shape is null ? JsonKinds.None : KindsOf(shape, record.IsArticle);
        bool isMissing = record.Objects is { } objects && !type.IsCollection && (shape is null || shape.Nulls > 0 || shape.Count < objects.Count);
        bool isValue = shape?.References is null && (kinds & ~Scalars) == 0 && ShapeSimilarity.IsSingle(kinds);
        TypeDraft single = type.Kind == TypePlanKind.OneOrMany ? type.Element! : type;
        TypeDraft held = !isValue || kinds == JsonKinds.None || ScalarRule.Holds(single, shape!, record.IsArticle)
            ? type
            : TypeOf(kinds, shape!, record.Path.Member(key), record, key);
        string? name = held == type ? pin.Type.Name : DeclaredTypes.NameOf(held.Kind);
        string diagnostic = record.Pin!.FullName + "." + pin.Name + "?";
        if (name is not null && (held != type || (isMissing && !pin.IsNullable)))
        {
            string suggestion = name + (isMissing || pin.IsNullable ? "?" : "");
            _diagnostics[diagnostic] = PlanDiagnostic.AtPin(
                record.Pin.FullName, pin.Name, PinCodes.Suggestion, record.Pin.TypeName + "." + pin.Name, pin.Type.Name, suggestion) with { Suggestion = suggestion };
        }
        else
        {
            _diagnostics.Remove(diagnostic);
        }
    }

    private TypeDraft? TypeOf(PinnedType pinned, Shape? shape, SchemaPath path, RecordDraft owner, string member)
    {
        switch (pinned.Kind)
        {
            case null:
            case TypePlanKind.Reference:
            case TypePlanKind.References:
                return null;
            case TypePlanKind.DateTime:
                return new TypeDraft(TypePlanKind.DateTime, Style: shape is null ? "0Z" : DateTimeForms.FindDeclared(shape.Texts, shape.Numbers));
            case TypePlanKind.Duration:
                return new TypeDraft(TypePlanKind.Duration, Style: shape is { Texts: { Count: > 0, Types: var texts } } && (texts & ScalarTypes.Clock) != 0 ? TypePlan.Clock : null);
            case TypePlanKind.Enum:
                _enums[pinned.Name] = new EnumPlan(pinned.Name, NameMembers(pinned.EnumMembers));
                bool isNumber = shape is not null && shape.Numbers.Count > 0 && shape.Texts.Count == 0;
                bool isMemberName = shape is not null && shape.Texts.Count > 0 && (shape.Texts.Types & ScalarTypes.Capitalized) != 0;
                return new TypeDraft(TypePlanKind.Enum, Style: isNumber ? "number" : isMemberName ? EnumPlan.MemberNames : null, Name: pinned.Name);
            case TypePlanKind.Markup:
                return new TypeDraft(TypePlanKind.Markup, Style: XmlRule.HasElements(shape) ? XmlRule.MarkupStyle : null);
            case TypePlanKind.List:
                // An element of XML that repeats in no sample may repeat in others.
                bool isOne = shape?.Lists is null && owner.Objects?.Class == NodeClass.Element;
                return CollectionOf(TypePlanKind.List, pinned, TypeOf(pinned.Element!, isOne ? shape : shape?.Lists?.Element, path.Elements(), owner, member));
            case TypePlanKind.OneOrMany when pinned.Element!.Kind is TypePlanKind.List or TypePlanKind.OneOrMany:
                return null;
            case TypePlanKind.OneOrMany:
                Shape? elements = shape is null ? null : OneOrManyRule.Fold(shape);
                return CollectionOf(TypePlanKind.OneOrMany, pinned, TypeOf(pinned.Element!, elements, path.Elements(), owner, member));
            case TypePlanKind.Map:
                Shape? values = shape?.Objects is { } objects && (objects.Members.Count > 0 || objects.Values is not null) ? MapRule.ValuesOf(objects) : null;
                return CollectionOf(TypePlanKind.Map, pinned, TypeOf(pinned.Element!, values, path.Values(), owner, member));
            case TypePlanKind.Record:
                return RecordOf(pinned.Name, shape, path, owner, member);
            default:
                return new TypeDraft(pinned.Kind.Value);
        }
    }

    private static TypeDraft? CollectionOf(TypePlanKind kind, PinnedType pinned, TypeDraft? element) =>
        element is null ? null : new TypeDraft(kind, Element: element with { IsNullable = pinned.Element!.IsNullable });

    /// <summary>
    /// A declared type that is not a value: a pinned record, a record of the vocabulary, a type of the user that reads itself, or, if the
    /// compiler does not know it, a record that will be generated under that name.
    /// </summary>
    private TypeDraft? RecordOf(string name, Shape? shape, SchemaPath path, RecordDraft owner, string member)
    {
        if (shape?.References is not null)
        {
            return null;
        }

        RecordDraft? record = _pins.FindType(name, owner.Scope) is { } pin && (_pinned.ContainsKey(pin) || CanUse(pin, RecordRole.Structure))
            ? GetPinned(pin, RecordRole.Structure, ":" + pin.FullName, owner)
            : FindKind(name, owner.Scope);
        if (record is null && name.IndexOf('.') >= 0)
        {
            return new TypeDraft(TypePlanKind.Record, Name: name);
        }

        if (shape?.Objects is not { } objects)
        {
            return record is null ? null : new TypeDraft(TypePlanKind.Record, record);
        }

        record ??= GetNamed(name, owner);
        if (!_bindings.ContainsKey(path.Id))
        {
            _bindings.Add(path.Id, record);
        }

        return new TypeDraft(TypePlanKind.Record, Bind(RecordRole.Structure, path, ShapeOf(objects), owner, member));
    }

    private RecordDraft? FindKind(string typeName, string scope)
    {
        foreach (RecordDraft kind in _kinds.Values)
        {
            if (kind.Scope == scope && kind.Path.TypeName == typeName)
            {
                return kind;
            }
        }

        return null;
    }

    private RecordDraft GetNamed(string name, RecordDraft owner)
    {
        string id = "=" + name + "@" + owner.Namespace;
        if (!_named.TryGetValue(id, out RecordDraft? record))
        {
            record = new RecordDraft(RecordRole.Structure, SchemaPath.Root(id, name), owner.Namespace, owner);
            _records.Add(record);
            _named.Add(id, record);
        }

        return record;
    }

    private static EquatableArray<EnumMemberPlan> NameMembers(EquatableArray<EnumMemberPlan> members)
    {
        var named = new EnumMemberPlan[members.Count];
        for (int i = 0; i < named.Length; i++)
        {
            named[i] = members[i] with { JsonName = members[i].JsonName ?? IdentifierNaming.ToCamelCase(members[i].Name), IsNamed = members[i].JsonName is not null };
        }

        return new EquatableArray<EnumMemberPlan>(named);
    }
}
