using System.Buffers;
using System.Globalization;
using System.Runtime.Intrinsics;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using NewsSchema;
using NewsSchema.Benchmarks;
using NewsSchema.Benchmarks.Interleaved;
using NewsSchema.Benchmarks.Peers;
using NewsSchema.Exports;
using NewsSchema.Json;
using Newtonsoft.Json.Serialization;

// One command, one table: each group's first row is 1.00, all others are ratios to it, measured side by side.
int rounds = args is [string count] ? int.Parse(count, CultureInfo.InvariantCulture) : 100;
WireStory story = WireStory.Fixtures.PutinNato;
byte[] json = story.ToUtf8Json();
byte[] indented = Indent(json);
string markdown = story.ToNewsMarkdown();
string text = Encoding.UTF8.GetString(json);
Records.Story record = JsonSerializer.Deserialize(json, RecordJson.Default.Story)!;
var relaxedOptions = new JsonWriterOptions { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping, SkipValidation = true };
var reflection = new JsonSerializerOptions
{
    PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
    DefaultIgnoreCondition = System.Text.Json.Serialization.JsonIgnoreCondition.WhenWritingNull,
    Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    TypeInfoResolver = new System.Text.Json.Serialization.Metadata.DefaultJsonTypeInfoResolver(),
};
var newtonsoft = new Newtonsoft.Json.JsonSerializerSettings
{
    ContractResolver = new DefaultContractResolver { NamingStrategy = new CamelCaseNamingStrategy() },
    NullValueHandling = Newtonsoft.Json.NullValueHandling.Ignore,
};
string[] strings = Strings(json);
byte[] scratch = new byte[json.Length * 3];
var output = new ArrayBufferWriter<byte>(json.Length * 4);
var relaxed = new Utf8JsonWriter(output, relaxedOptions);
var escaping = new Utf8JsonWriter(output, new JsonWriterOptions { SkipValidation = true });
var classes = JsonSerializer.Deserialize(json, ClassJson.Default.Story)!;

if (!Write(() => { JsonSerializer.Serialize(relaxed, record, RecordJson.Default.Story); relaxed.Flush(); }).AsSpan().SequenceEqual(json))
{
    throw new InvalidOperationException("The peers write another document: the comparison would not be fair.");
}

Console.WriteLine($"{System.Runtime.InteropServices.RuntimeInformation.FrameworkDescription}, {(Vector512.IsHardwareAccelerated ? "AVX-512" : Vector256.IsHardwareAccelerated ? "AVX2" : "128 bits or less")}, {rounds} rounds; the seed article as JSON: {json.Length} bytes, {indented.Length} indented");

Print("Read JSON from UTF-8", [
    new("System.Text.Json generator, init-only records", () => JsonSerializer.Deserialize(json, RecordJson.Default.Story)),
    new("System.Text.Json generator, mutable classes", () => JsonSerializer.Deserialize(json, ClassJson.Default.Story)),
    new("System.Text.Json reflection, init-only records", () => JsonSerializer.Deserialize<Records.Story>(json, reflection)),
    new("Newtonsoft.Json, mutable classes, from a string", () => Newtonsoft.Json.JsonConvert.DeserializeObject<Classes.Story>(text, newtonsoft)),
    new("NewsSchema", () => WireStory.FromJson(json)),
    new("NewsSchema through JsonSerializer", () => JsonSerializer.Deserialize(json, NewsJson.Default.WireStory)),
    new("limit: a bare Utf8JsonReader walk", () => Walk(json)),
]);
Print("Read indented JSON", [
    new("System.Text.Json generator, init-only records", () => JsonSerializer.Deserialize(indented, RecordJson.Default.Story)),
    new("System.Text.Json generator, mutable classes", () => JsonSerializer.Deserialize(indented, ClassJson.Default.Story)),
    new("NewsSchema", () => WireStory.FromJson(indented)),
]);
Print("Write JSON to a pooled buffer, relaxed escaping", [
    new("System.Text.Json generator, fast path", () => { Reset(relaxed); JsonSerializer.Serialize(relaxed, record, RecordJson.Default.Story); relaxed.Flush(); return null; }),
    new("System.Text.Json reflection", () => { Reset(relaxed); JsonSerializer.Serialize(relaxed, record, reflection); relaxed.Flush(); return null; }),
    new("Newtonsoft.Json, to a string", () => Newtonsoft.Json.JsonConvert.SerializeObject(classes, newtonsoft)),
    new("NewsSchema", () => { output.ResetWrittenCount(); story.WriteTo(output); return null; }),
    new("NewsSchema through JsonSerializer", () => { Reset(relaxed); JsonSerializer.Serialize(relaxed, story, NewsJson.Default.WireStory); relaxed.Flush(); return null; }),
    new("limit: UTF-8 of every string", () => { int end = 0; foreach (string value in strings) end += Encoding.UTF8.GetBytes(value, scratch.AsSpan(end)); return null; }),
]);
Print("Write JSON, default escaping", [
    new("System.Text.Json generator, fast path", () => { Reset(escaping); JsonSerializer.Serialize(escaping, record, RecordJson.Default.Story); escaping.Flush(); return null; }),
    new("NewsSchema", () => { output.ResetWrittenCount(); NewsRecord.WriteTo(story, output, JsonEscaping.Html); return null; }),
]);
Print("Write the article's formats", [
    new("NewsSchema JSON", () => { output.ResetWrittenCount(); story.WriteTo(output); return null; }),
    new("annotated text", () => story.ToNewsMarkdown()),
    new("ninjs 3.1", () => { output.ResetWrittenCount(); return story.ToNinjs(output); }),
    new("schema.org", () => { output.ResetWrittenCount(); return story.ToSchemaOrg(output); }),
    new("NITF 3.6", () => { output.ResetWrittenCount(); return story.ToNitf(output); }),
    new("NewsML-G2 2.35", () => { output.ResetWrittenCount(); return story.ToNewsMlG2(output); }),
]);
Print("Read an article", [
    new("NewsSchema JSON", () => WireStory.FromJson(json)),
    new("annotated text, to a document", () => NewsDocument.Parse(markdown)),
    new("annotated text, to a record", () => WireStory.Parse(markdown)),
]);

void Print(string title, Alternative[] alternatives)
{
    Console.WriteLine();
    Console.WriteLine($"| {title} | ratio | µs | allocated B |");
    Console.WriteLine("|---|---:|---:|---:|");
    foreach (Result result in Comparison.Measure(alternatives, rounds))
    {
        Console.WriteLine(string.Create(CultureInfo.InvariantCulture, $"| {result.Name} | {result.Ratio:0.00} | {result.Nanoseconds / 1000:0.0} | {result.AllocatedBytes} |"));
    }
}

byte[] Write(Action write)
{
    Reset(relaxed);
    write();
    return output.WrittenSpan.ToArray();
}

void Reset(Utf8JsonWriter writer)
{
    output.ResetWrittenCount();
    writer.Reset(output);
}

static object? Walk(byte[] json)
{
    var reader = new Utf8JsonReader(json);
    while (reader.Read())
    {
    }

    return null;
}

static string[] Strings(byte[] json)
{
    var strings = new List<string>();
    var reader = new Utf8JsonReader(json);
    while (reader.Read())
    {
        if (reader.TokenType == JsonTokenType.String)
        {
            strings.Add(reader.GetString()!);
        }
    }

    return [.. strings];
}

static byte[] Indent(byte[] json)
{
    using JsonDocument document = JsonDocument.Parse(json);
    return JsonSerializer.SerializeToUtf8Bytes(document.RootElement, new JsonSerializerOptions { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping });
}
