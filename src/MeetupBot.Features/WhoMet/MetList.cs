using MeetupBot.Application.Texts;
using MeetupBot.Chat;
using MeetupBot.Domain.Members;
using MeetupBot.Features.Cards;
using MeetupBot.Storage;

namespace MeetupBot.Features.WhoMet;

/// <summary>Whom somebody says that they met, on one occasion.</summary>
/// <param name="People">By name.</param>
internal sealed record MetList(IReadOnlyList<MetPerson> People)
{
    private const int MostNames = 8;

    public static MetList Of(Session session, WhoMetView view) => Of(
        session, view.Viewer, [.. view.Encounters.Where(encounter => encounter.SaidBy(view.Viewer))], view.Others);

    /// <param name="session">The stores.</param>
    /// <param name="by">Who says so.</param>
    /// <param name="encounters">What they say.</param>
    /// <param name="named">Whom it may name.</param>
    public static MetList Of(Session session, MemberId by, IReadOnlyList<Encounter> encounters, IReadOnlyList<MemberEntry> named)
    {
        var said = encounters.ToDictionary(encounter => encounter.Other(by));
        return new MetList(
        [
            .. named.Where(entry => said.ContainsKey(entry.Id))
                .Select(entry => new MetPerson(entry, said[entry.Id].IsConfirmed, IsFirst(session, said[entry.Id]))),
        ]);
    }

    /// <summary>"Noted: Cleo and Finn. Finn says so too: your first meeting."</summary>
    public RichText Noted()
    {
        if (People.Count == 0)
            return Words.NotedNobody;
        var confirmed = People.Where(person => person.IsConfirmed).ToList();
        var first = confirmed.Where(person => person.IsFirst).Select(person => person.Name).ToList();
        return Words.Noted(Names([.. People]))
            + (confirmed.Count == 0 ? "" : " " + Words.SayItToo(Names(confirmed), confirmed.Count, first));
    }

    private static string Names(List<MetPerson> people)
    {
        List<string> names = [.. people.Select(person => person.Name)];
        return names.Count > MostNames ? Words.NamesFirst(names, MostNames) : Words.List(names);
    }

    private static bool IsFirst(Session session, Encounter encounter) =>
        session.Encounters.Between(encounter.LowMember, encounter.HighMember) is [var first, ..] && first.Id == encounter.Id;
}
