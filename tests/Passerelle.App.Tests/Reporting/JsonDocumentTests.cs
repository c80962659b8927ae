using Passerelle.Reporting;

namespace Passerelle.App.Tests.Reporting;

public sealed class JsonDocumentTests
{
    [Fact]
    public void Written_in_pieces_a_document_is_the_same_as_in_one()
    {
        // Long enough for many pieces, and with characters of one to four bytes that fall on their borders.
        var document = Enumerable.Range(0, 20_000).Select(i => new { id = i, name = $"Zoë Łukasz 李小龍 {(i % 2 == 0 ? "🎓" : "é")}" }).ToList();
        using var pieces = new StringWriter();

        JsonDocuments.Write(document, pieces);

        pieces.ToString().ShouldBe(JsonDocuments.Write(document));
    }
}
