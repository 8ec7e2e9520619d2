using System.Globalization;
using MeetupBot.Sandbox.Chat;
using Microsoft.AspNetCore.WebUtilities;

namespace MeetupBot.Sandbox.Platform;

/// <summary>
/// The address of a message on the sandbox's page: "http://127.0.0.1:5080/?in=meetups#message-7". It names nobody, so that on the page everybody
/// stays who they are; opened elsewhere, the page is that of the first who may read it.
/// </summary>
public static class MessageAddress
{
    private const string Sign = "#message-";

    public static Uri Create(Uri page, string conversation, long message) =>
        new(page, string.Create(CultureInfo.InvariantCulture, $"/?in={Uri.EscapeDataString(conversation)}{Sign}{message}"));

    /// <param name="page">The address of this process; null: there is no such message.</param>
    /// <returns>Null when it leads elsewhere.</returns>
    public static (Conversation Conversation, long Message)? Find(Uri link, Uri? page) =>
        page is not null
        && link.GetLeftPart(UriPartial.Authority) == page.GetLeftPart(UriPartial.Authority)
        && link.AbsolutePath == "/"
        && link.Fragment.StartsWith(Sign, StringComparison.Ordinal)
        && long.TryParse(link.Fragment.AsSpan(Sign.Length), NumberStyles.None, CultureInfo.InvariantCulture, out var message)
        && SampleCommunity.FindConversation(QueryHelpers.ParseQuery(link.Query)["in"]) is { } conversation
            ? (conversation, message)
            : null;
}
