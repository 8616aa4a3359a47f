using System.Globalization;
using System.Reflection;
using System.Text;

namespace NewsSchema.PackageTests;

/// <summary>The public API of an assembly, one line for each member, so that a change shows as a changed line.</summary>
/// <remarks>
/// Not PublicApiGenerator: its 11.5.4 writes static abstract members of interfaces, which every generated record implements, as instance members,
/// so that a change from one to the other would not show.
/// </remarks>
internal static class PublicApi
{
    private const BindingFlags Declared = BindingFlags.Public | BindingFlags.NonPublic | BindingFlags.Instance | BindingFlags.Static | BindingFlags.DeclaredOnly;

    private static readonly NullabilityInfoContext s_nullability = new();

    private static readonly Dictionary<Type, string> s_keywords = new()
    {
        [typeof(void)] = "void", [typeof(object)] = "object", [typeof(string)] = "string", [typeof(bool)] = "bool", [typeof(char)] = "char",
        [typeof(byte)] = "byte", [typeof(int)] = "int", [typeof(long)] = "long", [typeof(double)] = "double", [typeof(decimal)] = "decimal",
    };

    public static string Of(Assembly assembly)
    {
        var text = new StringBuilder();
        foreach (IGrouping<string?, Type> space in assembly.GetExportedTypes().GroupBy(type => type.Namespace).OrderBy(space => space.Key, StringComparer.Ordinal))
        {
            foreach (Type type in space.OrderBy(type => Name(type), StringComparer.Ordinal))
            {
                text.Append(space.Key).Append('.').Append(Header(type)).Append('\n');
                foreach (string member in Members(type).Order(StringComparer.Ordinal))
                {
                    text.Append("    ").Append(member).Append('\n');
                }
            }
        }

        return text.ToString();
    }

    private static string Header(Type type)
    {
        string kind = type switch
        {
            { IsInterface: true } => "interface",
            { IsEnum: true } => "enum",
            { IsValueType: true } => type.IsByRefLike ? "ref struct" : "struct",
            { IsAbstract: true, IsSealed: true } => "static class",
            { IsAbstract: true } => "abstract class",
            { IsSealed: true } => "sealed class",
            _ => "class",
        };
        Type[] inherited = type.BaseType?.GetInterfaces() ?? [];
        IEnumerable<Type> bases = type.IsEnum ? [] : type.GetInterfaces().Except(inherited).OrderBy(Name, StringComparer.Ordinal);
        if (type.BaseType is { } parent && parent != typeof(object) && parent != typeof(ValueType) && parent != typeof(Enum))
        {
            bases = bases.Prepend(parent);
        }

        string list = string.Join(", ", bases.Select(Name));
        return $"{Name(type)} : {kind}{(list.Length == 0 ? "" : $" : {list}")}";
    }

    private static IEnumerable<string> Members(Type type)
    {
        if (type.IsEnum)
        {
            return type.GetFields(BindingFlags.Public | BindingFlags.Static)
                .Select(field => $"{field.Name} = {Convert.ToInt64(field.GetRawConstantValue(), CultureInfo.InvariantCulture).ToString(CultureInfo.InvariantCulture)}");
        }

        return type.GetConstructors(Declared).Where(IsOffered).Select(constructor => $"new({Parameters(constructor)})")
            .Concat(type.GetFields(Declared).Where(field => field.IsPublic || field.IsFamily).Select(field =>
                $"{(field.IsLiteral ? "const " : field.IsStatic ? "static " : "")}{Name(field.FieldType)} {field.Name}"))
            .Concat(type.GetProperties(Declared).Where(property => property.GetAccessors(nonPublic: true).Any(IsOffered)).Select(Property))
            .Concat(type.GetMethods(Declared).Where(method => IsOffered(method) && !IsOfAProperty(method) && !IsOfARecord(method)).Select(Method));
    }

    private static string Property(PropertyInfo property)
    {
        string type = Nullable(Name(property.PropertyType), property.PropertyType, s_nullability.Create(property).ReadState);
        MethodInfo? set = property.SetMethod is { } candidate && IsOffered(candidate) ? candidate : null;
        string accessors = $"{(property.GetMethod is null ? "" : "get; ")}{(set is null ? "" : IsInit(set) ? "init; " : "set; ")}";
        string index = property.GetIndexParameters() is { Length: > 0 } parameters ? $"[{string.Join(", ", parameters.Select(Parameter))}]" : "";
        bool required = property.IsDefined(typeof(System.Runtime.CompilerServices.RequiredMemberAttribute));
        return $"{Modifiers((property.GetMethod ?? property.SetMethod)!)}{(required ? "required " : "")}{type} {(index.Length > 0 ? "this" : property.Name)}{index} {{ {accessors}}}";
    }

    private static string Method(MethodInfo method) =>
        $"{Modifiers(method)}{Nullable(Name(method.ReturnType), method.ReturnType, s_nullability.Create(method.ReturnParameter).ReadState)} {method.Name}{Generic(method)}({Parameters(method)})";

    private static string Modifiers(MethodBase method) =>
        (method.IsFamily ? "protected " : "") + (method.IsStatic ? "static " : "") + (method.IsAbstract && !method.DeclaringType!.IsInterface ? "abstract " : "");

    private static string Generic(MethodInfo method) =>
        method.IsGenericMethod ? $"<{string.Join(", ", method.GetGenericArguments().Select(Name))}>" : "";

    private static string Parameters(MethodBase method) => string.Join(", ", method.GetParameters().Select(Parameter));

    private static string Parameter(ParameterInfo parameter)
    {
        string way = parameter.ParameterType.IsByRef ? parameter.IsOut ? "out " : parameter.IsIn ? "in " : "ref " : "";
        string type = Nullable(Name(parameter.ParameterType), parameter.ParameterType, s_nullability.Create(parameter).ReadState);
        string value = parameter.HasDefaultValue ? $" = {Convert.ToString(parameter.RawDefaultValue, CultureInfo.InvariantCulture) ?? "default"}" : "";
        return $"{way}{type} {parameter.Name}{value}";
    }

    private static string Nullable(string name, Type type, NullabilityState state) =>
        state == NullabilityState.Nullable && !type.IsValueType && !(type.IsByRef && type.GetElementType()!.IsValueType) ? $"{name}?" : name;

    private static bool IsInit(MethodInfo set) =>
        set.ReturnParameter.GetRequiredCustomModifiers().Contains(typeof(System.Runtime.CompilerServices.IsExternalInit));

    private static bool IsOffered(MethodBase method) => method.IsPublic || method.IsFamily || method.IsFamilyOrAssembly;

    private static bool IsOfAProperty(MethodInfo method) => method.IsSpecialName && !method.Name.StartsWith("op_", StringComparison.Ordinal);

    /// <summary>Members that every record has are left out.</summary>
    private static bool IsOfARecord(MethodInfo method) =>
        method.Name is "<Clone>$" or "PrintMembers" or "get_EqualityContract" or "GetHashCode" or "op_Equality" or "op_Inequality"
        || method.Name == "Equals" && method.GetParameters() is [{ ParameterType: var other }] && other == typeof(object);

    private static string Name(Type type)
    {
        if (type.IsByRef)
        {
            return Name(type.GetElementType()!);
        }

        if (type.IsArray)
        {
            return $"{Name(type.GetElementType()!)}[]";
        }

        if (System.Nullable.GetUnderlyingType(type) is { } value)
        {
            return $"{Name(value)}?";
        }

        if (type.IsGenericParameter)
        {
            return type.Name;
        }

        if (s_keywords.TryGetValue(type, out string? keyword))
        {
            return keyword;
        }

        string name = type.IsNested ? $"{Name(type.DeclaringType!)}.{type.Name}" : type.Name;
        int arity = name.IndexOf('`', StringComparison.Ordinal);
        return arity < 0 ? name : $"{name[..arity]}<{string.Join(", ", type.GetGenericArguments().Select(Name))}>";
    }
}
