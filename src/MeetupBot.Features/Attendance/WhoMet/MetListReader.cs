using MeetupBot.Application.Texts;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Encounters;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Scheduling.Cards;
using MeetupBot.Storage.Sessions;

namespace MeetupBot.Features.Attendance.WhoMet;

/// <summary>The people whom a member says they met on one occasion.</summary>
/// <param name="People">Sorted by name.</param>
internal sealed record MetList(IReadOnlyList<MetPerson> People)
{
    private const int MostNames = 8;

    /// <summary>"Noted: Cleo and Finn. Finn says so too: your first meeting."</summary>
    public RichText WriteNoted()
    {
        if (People.Count == 0)
            return Words.NotedNobody;
        var confirmed = People.Where(person => person.IsConfirmed).ToList();
        var first = confirmed.Where(person => person.IsFirst).Select(person => person.Name).ToList();
        return Words.Noted(Names([.. People]))
            + (confirmed.Count == 0 ? "" : " " + Words.SayItToo(Names(confirmed), confirmed.Count, first));
    }

    private static string Names(List<MetPerson> people) => Words.ListFirst([.. people.Select(person => person.Name)], MostNames);
}

internal sealed class MetListReader(Session session)
{
    public MetList Read(WhoMetView view) => Read(
        view.Viewer.Id, [.. view.Encounters.Where(encounter => encounter.SaidBy(view.Viewer.Id))], view.Others);

    /// <param name="named">The members who may be named.</param>
    public MetList Read(MemberId by, IReadOnlyList<Encounter> encounters, IReadOnlyList<MemberEntry> named)
    {
        var said = encounters.ToDictionary(encounter => encounter.Other(by));
        return new MetList(
        [
            .. named.Where(entry => said.ContainsKey(entry.Id))
                .Select(entry => new MetPerson(entry, said[entry.Id].IsConfirmed, IsFirst(said[entry.Id]), session.Members.MayBeIntroduced(by, entry.Id))),
        ]);
    }

    /// <summary>The two have confirmed none before. What only one of them says of earlier meetings does not count.</summary>
    private bool IsFirst(Encounter encounter) => session.Encounters.Between(encounter.LowMember, encounter.HighMember)
        .All(other => !other.IsConfirmed || Encounter.ByTime.Compare(encounter, other) <= 0);
}

/// <summary>A person whom a member says they met.</summary>
/// <param name="IsConfirmed">Whether they say so too.</param>
/// <param name="IsFirst">Whether it is their first meeting.</param>
/// <param name="MayBeIntroduced">Whether the member can introduce them to others: guests are not introduced, and introduce nobody.</param>
internal readonly record struct MetPerson(MemberEntry Who, bool IsConfirmed, bool IsFirst, bool MayBeIntroduced)
{
    public string Name => Who.Name;
}
