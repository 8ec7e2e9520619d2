using MeetupBot.Application.Interactions;
using MeetupBot.Application.People;
using MeetupBot.Chat.Interactions;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.Guests;

/// <summary>Finds the members whom a host chose in a menu of members.</summary>
internal sealed class NamedGuestsReader(Session session)
{
    /// <summary>In the order of their names. Bots and who has left are left out.</summary>
    public IReadOnlyList<Member> Read(InteractionContext context, ComponentInteraction press)
    {
        var seen = press.Named.Values.Where(person => person is { IsBot: false, HasLeft: false })
            .Select(person => session.Members.See(context.Caller.Space, ObservedUsers.From(person), context.Now).Member.Id)
            .Distinct().ToList();
        return [.. session.Members.Here(seen).OrderBy(member => member.Name, StringComparer.InvariantCultureIgnoreCase)];
    }
}
