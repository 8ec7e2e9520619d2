using System.Globalization;
using MeetupBot.Sandbox.Chat;
using MeetupBot.Sandbox.Tour;

namespace MeetupBot.Sandbox.Page;

/// <summary>Addresses of the page: the viewer, the conversation, and what the guide offers.</summary>
public static class PageAddress
{
    public static string Create(SandboxPerson person, Conversation conversation, string draft = "", PointAt pointAt = PointAt.Nothing)
    {
        var place = conversation.IsDirect ? Conversation.DirectId(person.Id)
            : conversation.IsOpenTo(person.Id) ? conversation.Id : SampleCommunity.HomeOf(person).Id;
        var address = $"/?as={person.Id}&in={place}";
        if (draft.Length > 0)
            address += $"&draft={Uri.EscapeDataString(draft)}";
        return pointAt == PointAt.Nothing ? address : $"{address}&show={pointAt.ToString().ToLowerInvariant()}";
    }

    /// <summary>A message in that conversation: for this person where they may read it, else for the first who may.</summary>
    public static string Create(SandboxPerson person, Conversation conversation, long message)
    {
        var reader = conversation.IsOpenTo(person.Id) ? person : SampleCommunity.People.First(other => conversation.IsOpenTo(other.Id));
        return string.Create(CultureInfo.InvariantCulture, $"{Create(reader, conversation)}#message-{message}");
    }

    /// <summary>The same after a move of the clock.</summary>
    /// <param name="since">The newest message before it. What is newer is news.</param>
    /// <param name="show">What the guide points at, as in the address.</param>
    public static string Create(SandboxPerson person, Conversation conversation, long since, string show) =>
        string.Create(CultureInfo.InvariantCulture, $"{Create(person, conversation)}&since={since}")
        + (Enum.TryParse<PointAt>(show, ignoreCase: true, out var point) && point != PointAt.Nothing ? $"&show={point.ToString().ToLowerInvariant()}" : "");
}
