using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;

namespace MeetupBot.Simulators.Slack.WebApi.Methods;

/// <summary>Source: Web API, "Pagination" (cursors).</summary>
internal static class Page
{
    public static JsonObject Of(IReadOnlyList<JsonNode> all, string name, Arguments arguments, int usual, int most)
    {
        var limit = arguments.Number("limit", usual);
        if (limit < 1 || limit > most)
            throw new ApiError("invalid_limit");
        var start = Start(arguments.TextOrNull("cursor"));
        var next = start + limit < all.Count ? Cursor(start + limit) : "";
        return new JsonObject
        {
            [name] = new JsonArray([.. all.Skip(start).Take(limit)]),
            ["response_metadata"] = new JsonObject { ["next_cursor"] = next },
        };
    }

    private static string Cursor(int start) => Convert.ToBase64String(Encoding.ASCII.GetBytes(string.Create(CultureInfo.InvariantCulture, $"next:{start}")));

    private static int Start(string? cursor)
    {
        if (cursor is null)
            return 0;
        var buffer = new byte[64];
        return Convert.TryFromBase64String(cursor, buffer, out var length)
            && Encoding.ASCII.GetString(buffer, 0, length).Split(':') is ["next", var number]
            && int.TryParse(number, NumberStyles.None, CultureInfo.InvariantCulture, out var start)
            ? start
            : throw new ApiError("invalid_cursor");
    }
}
