using MeetupBot.Application.Jobs;
using MeetupBot.Application.Outbox;
using MeetupBot.Chat.Cards;
using MeetupBot.Domain.Members;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Sessions;
using NodaTime;

namespace MeetupBot.Features.Scheduling.Meetups;

/// <summary>
/// Tells something about the spaces to those whom it concerns and who organize their community now: who once linked two spaces and has lost
/// the right, or has left, is told nothing. While a platform does not say who organizes, it is tried again for a day.
/// </summary>
internal sealed class OrganizerNewsJob(Notifier notifier, Session session) : IJob<OrganizerNewsPayload>, IFindsOrganizers<OrganizerNewsPayload>
{
    private static readonly Duration Unanswered = Duration.FromMinutes(10);
    private const int MostTries = 144;

    public static string Kind => "organizers.news";

    public static string Describe(string title) => "Organizers hear about their spaces";

    public static string DescribeDone(string title) => "Organizers heard about their spaces";

    public static OrganizerNewsPayload Read(string? payload) => OrganizerNewsPayload.Read(payload!);

    /// <param name="name">Tells it from other news. The same again replaces what was not told yet.</param>
    public void Schedule(string name, OrganizerNewsPayload news, Instant at) => session.Due.Schedule(new DueItem
    {
        Kind = Kind,
        Key = $"{Kind}:{name}",
        DueAt = at,
        Payload = news.Write(),
    });

    public CommunityId? CommunityOf(JobContext job, OrganizerNewsPayload payload) => new CommunityId(payload.Community);

    public void Run(JobContext job, OrganizerNewsPayload payload)
    {
        var organizers = session.Members.Here(job.Organizers.Members).Select(member => member.Id).ToList();
        var concerned = organizers.FindAll(member => payload.Members.Contains(member.Value));
        if (concerned.Count == 0 && payload.IsForAll)
            concerned = organizers;
        if (concerned.Count == 0 && !job.Organizers.IsComplete && payload.Tries < MostTries)
        {
            Schedule(job.Item.Key[(Kind.Length + 1)..], payload with { Tries = payload.Tries + 1 }, job.Now + Unanswered);
            return;
        }

        var card = new Card(new Block.Paragraph(payload.Text)) { Summary = payload.Summary };
        foreach (var organizer in concerned)
            notifier.Notify(organizer, new Notification(card));
    }
}
