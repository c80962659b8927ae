using System.Text.Json;
using Passerelle.Connect.Tests.Http;
using Passerelle.OpenApi;

namespace Passerelle.Connect.Tests.Learning;

/// <summary>The vendor's OpenAPI documents, which lie outside the repository.</summary>
internal static class VendorDocuments
{
    private static readonly string[] Used =
    [
        "/api/v2/users",
        "/api/v2/users/{userId}",
        "/api/v2/users/{userId}/activate",
        "/api/v2/users/{userId}/password",
        "/api/v2/users/{userId}/roles",
        "/api/v2/users/{userId}/managers",
        "/api/v2/users/{userId}/subordinates",
        "/api/v2/users/{userId}/managers/{managerId}",
        "/api/v2/users/{userId}/custom-fields/values",
        "/api/v2/groups/{groupId}",
        "/api/v2/groups/{groupId}/roles",
        "/api/v2/groups/{groupId}/{role}/{userId}",
        "/api/v2/external-ids",
        "/api/v2/external-ids/{mappingId}",
        "/api/v2/custom-fields",
        "/api/v2/custom-fields/{customFieldId}",
        "/api/v2/custom-fields/{customFieldId}/authorized-values",
        "/api/v2/bulk/groups/memberships",
        "/api/v2/bulk/operations",
        "/api/v2/bulk/operations/{bulkOperationId}",
        "/api/v2/bulk/operations/{bulkOperationId}/results",
        "/api/v2/oauth2/token",
    ];

    // Edited or removed groups are no business of ours; reading one is.
    private static readonly string[] Unused = ["patch /api/v2/groups/{groupId}", "delete /api/v2/groups/{groupId}"];

    private static readonly string[] Files = ["360learning-core-api.openapi.json", "360learning-bulk-api.openapi.json"];

    private static readonly Lazy<IReadOnlyList<OpenApiDocument>> Documents = new(() => [.. Files.Select(Load)]);

    /// <summary>What is wrong with a request; nothing where the documents are not beside the repository.</summary>
    public static IReadOnlyList<string> Mistakes(Seen request)
    {
        if (References.Folder is null)
        {
            return [];
        }

        var document = Documents.Value.FirstOrDefault(d => d.Describes(request.Method, request.Target));
        return document is null
            ? [$"{request.Method} {request.Target} is in none of the vendor's documents"]
            : document.ValidateRequest(request.Method, request.Target, request.Headers, request.Body);
    }

    public static IEnumerable<string> ErrorCodes()
    {
        foreach (var file in Files)
        {
            using var document = JsonDocument.Parse(File.ReadAllBytes(References.PathOf("360learning", file)));
            foreach (var path in document.RootElement.GetProperty("paths").EnumerateObject().Where(p => Used.Contains(p.Name)))
            {
                foreach (var operation in path.Value.EnumerateObject().Where(o => !Unused.Contains($"{o.Name} {path.Name}")))
                {
                    foreach (var code in Codes(operation.Value.GetProperty("responses"), inError: false))
                    {
                        yield return code;
                    }
                }
            }
        }
    }

    // Every enumeration below a property called "error" is a list of codes.
    private static IEnumerable<string> Codes(JsonElement element, bool inError) =>
        element.ValueKind switch
        {
            JsonValueKind.Object => element
                .EnumerateObject()
                .SelectMany(p =>
                    inError && p.Name == "enum" ? p.Value.EnumerateArray().Select(v => v.GetString()!) : Codes(p.Value, inError || p.Name == "error")
                ),
            JsonValueKind.Array => element.EnumerateArray().SelectMany(e => Codes(e, inError)),
            _ => [],
        };

    private static OpenApiDocument Load(string file)
    {
        var document = OpenApiDocument.Load(References.PathOf("360learning", file));
        // The paging token is opaque and only ever comes back from a Link.
        document.ExtraQueryParameters.Add("next");
        return document;
    }
}
