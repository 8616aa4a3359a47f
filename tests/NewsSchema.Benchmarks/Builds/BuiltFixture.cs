using System.Buffers;
using System.Linq.Expressions;
using System.Reflection;

namespace NewsSchema.Benchmarks.Builds;

/// <summary>
/// A fixture of one copy of a build. What generated records have had in all versions is found once, by reflection, and then called through delegates: two builds have no type in common.
/// </summary>
internal sealed class BuiltFixture
{
    private readonly Reader _read;
    private readonly Action<IBufferWriter<byte>> _write;

    private BuiltFixture(string name, object value)
    {
        Type type = value.GetType();
        Name = name;
        Json = (byte[])type.GetMethod("ToUtf8Json", [])!.Invoke(value, [])!;
        _read = type.GetMethod("FromJson", [typeof(ReadOnlySpan<byte>)])!.CreateDelegate<Reader>();
        _write = Writer(value, type.GetMethods().Single(method => method.Name == "WriteTo" && method.GetParameters()[0].ParameterType == typeof(IBufferWriter<byte>)));
    }

    private delegate object Reader(ReadOnlySpan<byte> utf8);

    /// <summary>The record and the fixture.</summary>
    public string Name { get; }

    /// <summary>What the build writes.</summary>
    public byte[] Json { get; }

    /// <summary>The fixtures of all roots, by name.</summary>
    public static Dictionary<string, BuiltFixture> Of(BuildContext build) => (
        from root in build.Program.GetTypes()
        from property in root.GetNestedType("Fixtures")?.GetProperties(BindingFlags.Public | BindingFlags.Static) ?? []
        where property.PropertyType == root
        select new BuiltFixture($"{root.Name} {property.Name}", property.GetValue(null)!)).ToDictionary(fixture => fixture.Name);

    /// <summary>Reads a document as this fixture's record.</summary>
    public Func<object?> Reading(byte[] json) => () => _read(json);

    /// <summary>Writes the fixture into a buffer with room.</summary>
    public Func<object?> Writing()
    {
        var output = new ArrayBufferWriter<byte>(Json.Length * 8);
        return () =>
        {
            output.ResetWrittenCount();
            _write(output);
            return null;
        };
    }

    /// <summary>A call with the default values of parameters that only one of the builds has.</summary>
    private static Action<IBufferWriter<byte>> Writer(object value, MethodInfo method)
    {
        ParameterExpression output = Expression.Parameter(typeof(IBufferWriter<byte>));
        IEnumerable<Expression> others = method.GetParameters().Skip(1).Select(parameter => Expression.Convert(Expression.Constant(parameter.RawDefaultValue), parameter.ParameterType));
        return Expression.Lambda<Action<IBufferWriter<byte>>>(Expression.Call(Expression.Constant(value), method, others.Prepend(output)), output).Compile();
    }
}
