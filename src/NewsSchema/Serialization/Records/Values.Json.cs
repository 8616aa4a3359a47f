using System.Text.Json.Serialization;
using NewsSchema.Serialization.SystemTextJson;

namespace NewsSchema;

// The converters of the values. They are declared here so that the values do not depend on JSON.
[JsonConverter(typeof(TextValueConverter<IsoDate>))]
public readonly partial record struct IsoDate;

[JsonConverter(typeof(TextValueConverter<IsoTime>))]
public readonly partial record struct IsoTime;

[JsonConverter(typeof(TextValueConverter<Money>))]
public readonly partial record struct Money;

[JsonConverter(typeof(NewsMarkupConverter))]
public readonly partial record struct NewsMarkup;

[JsonConverter(typeof(NewsNumberConverter))]
public readonly partial record struct NewsNumber;

[JsonConverter(typeof(TextValueConverter<Quantity>))]
public readonly partial record struct Quantity;
