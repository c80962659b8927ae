using System.Text.Json.Nodes;
using Passerelle.Configuration;
using Passerelle.Configuration.Settings;

namespace Passerelle.App.Tests.Configuration;

public sealed class SchemaTests : ConfigurationTest
{
    private static readonly string Example = File.ReadAllText(Path.Combine(Examples.Root, "docs/passerelle.example.yaml"));
    private static readonly JsonNode Schema = JsonNode.Parse(
        File.ReadAllText(Path.Combine(Examples.Root, "src/Passerelle/Configuration/passerelle.schema.json"))
    )!;

    [Theory]
    [InlineData(EnvironmentName.Test)]
    [InlineData(EnvironmentName.Production)]
    public void The_commented_example_loads(EnvironmentName environment) => Good(Example, environment);

    [Fact]
    public void The_schema_knows_exactly_the_keys_that_the_reader_knows()
    {
        var known = Load(Example).KnownKeys;
        var described = new HashSet<string>(StringComparer.Ordinal);
        Walk(Schema, "", described);

        described.Except(known).ShouldBeEmpty("keys in the schema that the reader does not know");
        known.Except(described).ShouldBeEmpty("keys of the reader that the schema does not describe");
        known.Count.ShouldBeGreaterThan(70);
    }

    [Fact]
    public void Every_key_of_the_schema_stands_in_the_commented_example()
    {
        var described = new HashSet<string>(StringComparer.Ordinal);
        Walk(Schema, "", described);

        described.Select(key => key.Split('.')[^1]).Where(name => name != "*" && !Example.Contains($"{name}:", StringComparison.Ordinal)).ShouldBeEmpty();
    }

    [Fact]
    public void Every_key_of_the_schema_is_explained()
    {
        var silent = new List<string>();
        Visit(Schema, "", (path, node) =>
        {
            if (!path.EndsWith("[]", StringComparison.Ordinal) && !path.EndsWith('*') && Resolve(node)["description"] is null && node["description"] is null)
                silent.Add(path);
        });
        silent.ShouldBeEmpty();
    }

    [Fact]
    public void The_schema_lists_the_languages_that_the_reader_accepts() =>
        Schema["properties"]!["connector"]!["properties"]!["language"]!["enum"]!
            .AsArray()
            .Select(n => n!.GetValue<string>())
            .ShouldBe(LearningLanguages.All, ignoreOrder: true);

    [Fact]
    public void What_the_schema_calls_required_is_missed_by_the_reader()
    {
        var missed = Mistakes(
            """
            connector: {}
            personio: {}
            environments: { test: { personio: {} }, production: {} }
            customFields: [{}]
            hierarchy: [{}]
            protect: [{}]
            exclude: [{}]
            mail: {}
            """
        )
            .Where(m => m.Contains("is missing", StringComparison.Ordinal))
            .Select(m => m.Split(' ')[1].TrimEnd(':').Replace("[0]", "[]", StringComparison.Ordinal));
        var required = new List<string>();
        Visit(Schema, "", (path, node) =>
            required.AddRange((Resolve(node)["required"]?.AsArray() ?? []).Select(n => path.Length == 0 ? n!.GetValue<string>() : $"{path}.{n}"))
        );
        required.AddRange(Schema["required"]!.AsArray().Select(n => n!.GetValue<string>()));

        missed.ShouldBe(
            required.Except(["connector", "environments", "environments.test.groups[].id", "environments.production.groups[].id"]),
            ignoreOrder: true
        );
    }

    private static void Walk(JsonNode schema, string path, HashSet<string> keys) => 
        Visit(
            schema,
            path,
            (key, _) =>
            {
                if (!key.EndsWith("[]", StringComparison.Ordinal))
                    keys.Add(key);
            }
        );

    private static void Visit(JsonNode schema, string path, Action<string, JsonNode> seen)
    {
        schema = Resolve(schema);
        foreach (var (name, child) in schema["properties"]?.AsObject() ?? [])
        {
            var key = path.Length == 0 ? name : $"{path}.{name}";
            seen(key, child!);
            Visit(child!, key, seen);
        }
        if (schema["items"] is { } items && schema["additionalProperties"] is null && Resolve(items)["properties"] is not null)
        {
            if (Resolve(items)["required"] is not null)
                seen(path + "[]", items);
            Visit(items, path + "[]", seen);
        }
        if (schema["additionalProperties"] is JsonObject free)
            seen(path + ".*", free);
    }

    private static JsonNode Resolve(JsonNode node) =>
        node["$ref"]?.GetValue<string>() is { } reference ? Schema["$defs"]![reference.Split('/')[^1]]! : node;
}
