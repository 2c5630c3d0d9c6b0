using System.Buffers.Binary;
using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using SheetsMatcher.LocalGoogle.Http;
using SheetsMatcher.LocalGoogle.Sheets;
using SheetsMatcher.LocalGoogle.Sheets.Model;

namespace SheetsMatcher.LocalGoogle.Drive;

/// <summary>
/// With whom a spreadsheet is shared: kept and given back. Whoever knows a spreadsheet's id may read
/// and change it here, as if it were shared with everybody.
/// </summary>
internal sealed class DrivePermissions(SheetsStore store)
{
    private static readonly string[] ByDefault = ["kind", "id", "type", "role"];

    private static readonly string[] FieldNames = [.. ByDefault, "emailAddress", "domain"];

    private static readonly string[] Types = ["user", "group", "domain", "anyone"];

    private static readonly string[] Roles =
    [
        "owner",
        "organizer",
        "fileOrganizer",
        "writer",
        "commenter",
        "reader",
    ];

    public LocalResponse List(RoutedRequest routed)
    {
        var fields = DriveFields.OfList(routed.Request, "permissions", FieldNames);
        var list = new JsonObject
        {
            ["kind"] = "drive#permissionList",
            ["permissions"] = new JsonArray([
                .. All(routed).Select(permission => Shown(permission, fields)),
            ]),
        };
        fields?.PruneList(list);
        return LocalResponse.Json(list);
    }

    public LocalResponse Get(RoutedRequest routed) =>
        LocalResponse.Json(Shown(Find(routed), Fields(routed)));

    public LocalResponse Create(RoutedRequest routed)
    {
        var fields = Fields(routed);
        var permission = Read(DriveBody.Of(routed.Request));
        var id = permission.Text("id");
        Keep(routed, kept => [.. kept.Where(other => other.Text("id") != id), permission]);
        return LocalResponse.Json(Shown(permission, fields));
    }

    public LocalResponse Update(RoutedRequest routed)
    {
        var fields = Fields(routed);
        var permission = Find(routed).Copy();
        permission["role"] = Role(DriveBody.Of(routed.Request));
        var id = permission.Text("id");
        Keep(routed, kept => [.. kept.Select(one => one.Text("id") == id ? permission : one)]);
        return LocalResponse.Json(Shown(permission, fields));
    }

    public LocalResponse Delete(RoutedRequest routed)
    {
        var id = Find(routed).Text("id");
        Keep(routed, kept => [.. kept.Where(other => other.Text("id") != id)]);
        return LocalResponse.Empty();
    }

    private void Keep(RoutedRequest routed, Func<IEnumerable<JsonObject>, JsonObject[]> change) =>
        store.Change(
            DriveFiles.Find(store, routed).Id,
            spreadsheet => spreadsheet.Permissions = [.. change(spreadsheet.Permissions)]
        );

    private IEnumerable<JsonObject> All(RoutedRequest routed)
    {
        var file = DriveFiles.Find(store, routed);
        return file.Permissions.Prepend(Permission("user", "owner", "emailAddress", file.Owner));
    }

    private JsonObject Find(RoutedRequest routed)
    {
        var id = routed.Values["permissionId"];
        return All(routed).FirstOrDefault(permission => permission.Text("id") == id)
            ?? throw DriveErrors.NoPermission(id);
    }

    private static JsonObject Read(JsonObject body)
    {
        var role = Role(body);
        if (DriveBody.Text(body, "type") is not { } type)
        {
            throw DriveErrors.Required("The permission type field is required.", "permission.type");
        }

        if (!Types.Contains(type))
        {
            throw DriveErrors.Invalid("The specified type is invalid.", "permission.type");
        }

        var named = type == "domain" ? "domain" : "emailAddress";
        var name = type == "anyone" ? null : DriveBody.Text(body, named);
        if (type is "user" or "group" && name?.Contains('@', StringComparison.Ordinal) is not true)
        {
            throw DriveErrors.Invalid(
                "The specified emailAddress is invalid or not applicable for the given permission "
                    + "type.",
                "permission.emailAddress"
            );
        }

        return Permission(type, role, named, name);
    }

    private static string Role(JsonObject body) =>
        DriveBody.Text(body, "role") switch
        {
            null => throw DriveErrors.Required(
                "The permission role field is required.",
                "permission.role"
            ),
            var role when Roles.Contains(role) => role,
            _ => throw DriveErrors.Invalid("The specified role is invalid.", "permission.role"),
        };

    private static JsonObject Permission(string type, string role, string named, string? name)
    {
        var permission = new JsonObject
        {
            ["kind"] = "drive#permission",
            ["id"] = name is null ? "anyoneWithLink" : IdOf(name),
            ["type"] = type,
            ["role"] = role,
        };
        if (name is not null)
        {
            permission[named] = name;
        }

        return permission;
    }

    /// <summary>The reference: the same person has the same id everywhere; it looks like a number.</summary>
    private static string IdOf(string name) =>
        BinaryPrimitives
            .ReadUInt64BigEndian(SHA256.HashData(Encoding.UTF8.GetBytes(name.ToUpperInvariant())))
            .ToString("d20", CultureInfo.InvariantCulture);

    private static DriveFields? Fields(RoutedRequest routed) =>
        DriveFields.OfOne(routed.Request, FieldNames);

    private static JsonObject Shown(JsonObject permission, DriveFields? fields) =>
        DriveFields.Pruned(permission.Copy(), fields, ByDefault);
}
