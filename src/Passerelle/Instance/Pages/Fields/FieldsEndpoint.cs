using Microsoft.AspNetCore.Mvc;
using Passerelle.Console.Hosting;
using Passerelle.Console.Shell;
using Passerelle.Instance.Pages.Hosting;
using Passerelle.Instance.Pages.Shell;
using Passerelle.Sandbox.Learning;

namespace Passerelle.Instance.Pages.Fields;

/// <summary>Custom fields: the list, adding, renaming and deleting one (rules T6, C3, C4).</summary>
public static class FieldsEndpoint
{
    public const string Address = "/fields";

    public static void Map(IEndpointRouteBuilder app)
    {
        app.MapGet(Address, (InstanceSite site) => List(site.Platform)).RequireAuthorization(Policies.Read);
        app.MapPost(Address, Add).RequireAuthorization(Policies.Administer);
        app.MapGet(Address + "/{field}", (string field, InstanceSite site) => One(site, field, line => Page.Of<FieldPage>(new FieldModel(line, line.Field.Name, null))))
            .RequireAuthorization(Policies.Read);
        app.MapPost(Address + "/{field}/rename", Rename).RequireAuthorization(Policies.Administer);
        app.MapGet(Address + "/{field}/delete", (string field, InstanceSite site) => One(site, field, line => Page.Of<DeleteFieldPage>(new FieldModel(line, "", null))))
            .RequireAuthorization(Policies.Administer);
        app.MapPost(Address + "/{field}/delete", Delete).RequireAuthorization(Policies.Administer);
    }

    private static IResult Add(InstanceSite site, [FromForm] string? name, [FromForm] string? type)
    {
        var (typedName, typedType) = (name?.Trim() ?? "", type == "date" ? "date" : "string");
        try
        {
            site.Platform.AddCustomField(typedName, typedType);
            return Results.LocalRedirect(Address);
        }
        catch (InvalidOperationException refused)
        {
            return List(site.Platform, typedName, typedType, InstanceWords.OfRefusal(refused));
        }
    }

    private static IResult Rename(string field, InstanceSite site, [FromForm] string? name) =>
        One(
            site,
            field,
            line =>
            {
                var typed = name?.Trim() ?? "";
                try
                {
                    site.Platform.RenameCustomField(field, typed);
                    return Results.LocalRedirect(Address);
                }
                catch (InvalidOperationException refused)
                {
                    return Page.Of<FieldPage>(new FieldModel(line, typed, InstanceWords.OfRefusal(refused)), StatusCodes.Status400BadRequest);
                }
            }
        );

    private static IResult Delete(string field, InstanceSite site, [FromForm] string? name) =>
        One(
            site,
            field,
            line =>
            {
                if (!string.Equals(name?.Trim(), line.Field.Name, StringComparison.Ordinal))
                {
                    return Page.Of<DeleteFieldPage>(new FieldModel(line, name ?? "", FieldsWords.NameDiffers), StatusCodes.Status400BadRequest);
                }

                site.Platform.DeleteCustomField(field);
                return Results.LocalRedirect(Address);
            }
        );

    private static IResult One(InstanceSite site, string id, Func<FieldLine, IResult> answer) =>
        Lines(site.Platform).FirstOrDefault(line => line.Field.Id == id) is { } line ? answer(line) : Results.NotFound();

    private static IResult List(LearningPlatform platform, string name = "", string type = "string", string? trouble = null) =>
        Page.Of<FieldsPage>(new FieldsModel(Lines(platform), name, type, trouble), trouble is null ? StatusCodes.Status200OK : StatusCodes.Status400BadRequest);

    private static IReadOnlyList<FieldLine> Lines(LearningPlatform platform)
    {
        var filled = platform.ValuesByField();
        return [.. platform.CustomFields().Select(field => new FieldLine(field, filled.GetValueOrDefault(field.Id))).OrderBy(line => line.Field.Name, StringComparer.CurrentCultureIgnoreCase)];
    }
}
