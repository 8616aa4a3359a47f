using NewsSchema;

namespace News;

[NewsSchema("WireStroy")]
public partial record Story;
