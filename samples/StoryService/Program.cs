WebApplicationBuilder builder = WebApplication.CreateSlimBuilder(args);
builder.Services.ConfigureHttpJsonOptions(options => options.SerializerOptions.TypeInfoResolverChain.Insert(0, NewsJson.Default));
builder.Services.AddJsonProblems();
builder.Services.AddOpenApi(options => options.AddSchemaTransformer<RecordSchemas>());
builder.Services.AddSingleton<StoryStore>();

WebApplication app = builder.Build();
app.UseJsonProblems();
app.MapOpenApi();
app.MapStories();
await app.RunAsync();
