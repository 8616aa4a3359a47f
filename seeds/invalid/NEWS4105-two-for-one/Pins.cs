using NewsSchema;

namespace News;

[NewsSchema("WireStory")]
public partial record Article;

[NewsSchema("WireStory")]
public partial record Story;
