using MeetupBot.Storage.Cards;
using MeetupBot.Storage.CheckIn;
using MeetupBot.Storage.Coffee;
using MeetupBot.Storage.Communities;
using MeetupBot.Storage.Digest;
using MeetupBot.Storage.Drafts;
using MeetupBot.Storage.Due;
using MeetupBot.Storage.Encounters;
using MeetupBot.Storage.Engine;
using MeetupBot.Storage.Feeds;
using MeetupBot.Storage.FollowUps;
using MeetupBot.Storage.Introductions;
using MeetupBot.Storage.Links;
using MeetupBot.Storage.Meetups;
using MeetupBot.Storage.Members;
using MeetupBot.Storage.Members.Merging;
using MeetupBot.Storage.Members.PersonalData;
using MeetupBot.Storage.Moments;
using MeetupBot.Storage.Outbox;
using MeetupBot.Storage.Pages;
using MeetupBot.Storage.Polls;
using MeetupBot.Storage.Promises;
using MeetupBot.Storage.Rsvps;
using MeetupBot.Storage.Seen;
using MeetupBot.Storage.Series;
using MeetupBot.Storage.Statistics;

namespace MeetupBot.Storage.Sessions;

/// <summary>The stores, in one transaction. A session is valid only within the function that receives it, and only on that thread.</summary>
public sealed class Session
{
    internal Session(StoreConnection connection)
    {
        Connection = connection;
        Communities = new CommunityStore(Connection);
        Links = new LinkStore(Connection, Communities);
        LinkCodes = new LinkCodeStore(Connection);
        Members = new MemberStore(Connection, Communities);
        Meetups = new MeetupStore(Connection, Communities);
        Series = new SeriesStore(Connection);
        Polls = new PollStore(Connection);
        Rsvps = new RsvpStore(Connection);
        Attendance = new AttendanceStore(Connection);
        FollowUps = new FollowUpStore(Connection);
        Moments = new MomentStore(Connection);
        Encounters = new EncounterStore(Connection);
        Acquaintances = new AcquaintanceStore(Connection);
        Introductions = new IntroductionStore(Connection);
        NoThanks = new NoThanksStore(Connection);
        Promises = new PromiseStore(Connection);
        Coffee = new CoffeeStore(Connection);
        Visits = new VisitStore(Connection);
        Cards = new CardStore(Connection);
        Drafts = new DraftStore(Connection);
        Feeds = new FeedStore(Connection);
        PageKeys = new PageKeyStore(Connection);
        Statistics = new StatisticsStore(Connection, Communities);
        ProcessedInteractions = new ProcessedInteractions(Connection);
        Due = new DueStore(Connection);
        Digest = new DigestStore(Connection);
        Outbox = new OutboxStore(Connection);
        Sent = new SentStore(Connection);
        Merges = new MergeStore(Connection, Members, Encounters, Meetups, Rsvps);
        PersonalData = new PersonalDataStore(Connection, Members, Meetups, Polls, Encounters);
    }

    public CommunityStore Communities { get; }
    public LinkStore Links { get; }
    public LinkCodeStore LinkCodes { get; }
    public MemberStore Members { get; }
    public MeetupStore Meetups { get; }
    public SeriesStore Series { get; }
    public PollStore Polls { get; }
    public RsvpStore Rsvps { get; }
    public AttendanceStore Attendance { get; }
    public FollowUpStore FollowUps { get; }
    public MomentStore Moments { get; }
    public EncounterStore Encounters { get; }
    public AcquaintanceStore Acquaintances { get; }
    public IntroductionStore Introductions { get; }
    public NoThanksStore NoThanks { get; }
    public PromiseStore Promises { get; }
    public CoffeeStore Coffee { get; }
    public VisitStore Visits { get; }
    public CardStore Cards { get; }
    public DraftStore Drafts { get; }
    public FeedStore Feeds { get; }
    public PageKeyStore PageKeys { get; }
    public StatisticsStore Statistics { get; }
    public ProcessedInteractions ProcessedInteractions { get; }
    public DueStore Due { get; }
    public DigestStore Digest { get; }
    public OutboxStore Outbox { get; }
    public SentStore Sent { get; }
    public MergeStore Merges { get; }
    public PersonalDataStore PersonalData { get; }

    internal StoreConnection Connection { get; }
}
