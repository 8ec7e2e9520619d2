using System.Text;
using MeetupBot.Chat.Addresses;

namespace MeetupBot.Sandbox.Chat;

/// <summary>Draws profile pictures, so that nothing is downloaded.</summary>
public static class FaceDrawing
{
    private static readonly string[] Colours = ["#b4436c", "#2f6db5", "#2e7d4f", "#9a5b13", "#7a4fb3", "#0f7482"];

    /// <summary>A data URI with an SVG.</summary>
    public static Uri Address(SandboxPerson person) =>
        new("data:image/svg+xml;base64," + Convert.ToBase64String(Encoding.UTF8.GetBytes(Svg(person))));

    public static Person AsPerson(SandboxPerson person) =>
        new(person.User, person.Name, Address(person), person.TimeZone, "en-GB");

    public static string Svg(SandboxPerson person) =>
        $"""
        <svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 48 48"><rect width="48" height="48" fill="{Colours[person.Hue % Colours.Length]}"/><circle cx="24" cy="19" r="8.5" fill="#fff" fill-opacity=".92"/><path d="M8 46a16 15 0 0 1 32 0z" fill="#fff" fill-opacity=".92"/><text x="24" y="44" font-family="system-ui,sans-serif" font-size="11" font-weight="700" text-anchor="middle" fill="{Colours[person.Hue % Colours.Length]}">{person.Name[..1]}</text></svg>
        """;
}
