using MeetupBot.Simulators.Discord.Rest;

namespace MeetupBot.Simulators.Discord.Validation;

/// <summary>The addresses that a message may contain.</summary>
internal static class UrlRules
{
    public static void Check(FormReader form, string name, string? url) => Check(form, name, url, "http", "https");

    public static void CheckButton(FormReader form, string name, string? url) => Check(form, name, url, "http", "https", "discord");

    public static void CheckMedia(FormReader form, string name, string? url) => Check(form, name, url, "http", "https", "attachment");

    private static void Check(FormReader form, string name, string? url, params ReadOnlySpan<string> schemes)
    {
        if (url is null)
            return;
        if (!Uri.TryCreate(url, UriKind.Absolute, out var parsed))
            form.Fail(name, "URL_TYPE_INVALID_URL", "Not a well formed URL.");
        else if (!schemes.Contains(parsed.Scheme))
            form.Fail(name, "URL_TYPE_INVALID_SCHEME", $"Scheme \"{parsed.Scheme}\" is not supported. Scheme must be one of ('{string.Join("', '", schemes.ToArray())}').");
    }
}
