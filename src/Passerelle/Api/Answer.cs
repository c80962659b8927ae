using Passerelle.Reporting;

namespace Passerelle.Api;

/// <summary>Answers with a document, written as the command line writes it.</summary>
internal static class Answer
{
    public static IResult With<T>(T document) => Results.Json(document, JsonDocuments.Options);
}
