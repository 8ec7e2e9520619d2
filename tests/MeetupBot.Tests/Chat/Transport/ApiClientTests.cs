using System.Net;
using System.Text;
using System.Text.Json.Serialization;
using MeetupBot.Chat.Transport;
using MeetupBot.Tests.Time;

namespace MeetupBot.Tests.Chat.Transport;

public sealed partial class ApiClientTests
{
    private static readonly Fault Passing = new(ApiErrorKind.Unavailable);
    private static readonly Fault No = new(ApiErrorKind.Refused);

    private readonly ManualTimeProvider _clock = new();

    [Fact]
    public async Task A_passing_failure_is_repeated_until_it_succeeds()
    {
        var client = new Client(_clock, new(null, Passing), new(Reply.Of("503"), Passing), new(Reply.Of("7"), null));
        var result = await _clock.PassAsync(client.SendAsync(new Request(), Numbers.Default.Box, CancellationToken.None));
        Assert.Equal((7, 3), (result.Value?.Number, client.Tries));
    }

    [Fact]
    public async Task A_failure_is_repeated_a_bounded_number_of_times()
    {
        var client = new Client(_clock, [.. Enumerable.Repeat(new ApiTry<Reply, Fault>(null, Passing), 9)]);
        Assert.Equal(Passing, await _clock.PassAsync(client.SendAsync(new Request(), CancellationToken.None)));
        Assert.Equal(RetrySchedule.Ordinary.Tries, client.Tries);
    }

    [Theory]
    [InlineData(false, 1)]
    [InlineData(true, 2)]
    public async Task What_must_not_be_repeated_is_sent_again_only_if_it_never_left(bool neverSent, int tries)
    {
        var client = new Client(_clock, new(null, Passing, neverSent), new(Reply.Of("7"), null));
        await _clock.PassAsync(client.SendAsync(new Request { Repeatable = false }, CancellationToken.None));
        Assert.Equal(tries, client.Tries);
    }

    [Fact]
    public async Task A_refusal_ends_it_and_is_reported()
    {
        var client = new Client(_clock, new ApiTry<Reply, Fault>(Reply.Of("no"), No));
        Assert.Equal(No, await client.SendAsync(new Request(), CancellationToken.None));
        Assert.Equal((1, 1), (client.Tries, client.Refusals));
    }

    [Fact]
    public async Task On_a_repeat_done_already_counts_as_done()
    {
        var done = new Fault(ApiErrorKind.Refused) { Details = "done" };
        var first = new Client(_clock, new ApiTry<Reply, Fault>(Reply.Of("done"), done));
        Assert.Equal(done, await first.SendAsync(new Request(), CancellationToken.None));
        var repeat = new Client(_clock, new(null, Passing), new(Reply.Of("done"), done));
        Assert.Null(await _clock.PassAsync(repeat.SendAsync(new Request(), CancellationToken.None)));
    }

    [Theory]
    [InlineData(29, 2)]
    [InlineData(31, 1)]
    public async Task A_limit_is_waited_for_unless_it_lasts_too_long(int seconds, int tries)
    {
        var limited = new Fault(ApiErrorKind.RateLimited) { RetryAfter = TimeSpan.FromSeconds(seconds) };
        var client = new Client(_clock, new(Reply.Of("429"), limited), new(Reply.Of("7"), null));
        await client.SendAsync(new Request(), CancellationToken.None);
        Assert.Equal(tries, client.Tries);
    }

    [Fact]
    public async Task An_answer_of_another_shape_is_an_error()
    {
        var client = new Client(_clock, new ApiTry<Reply, Fault>(Reply.Of("<html>"), null));
        Assert.Equal(ApiErrorKind.Unavailable, (await client.SendAsync(new Request(), Numbers.Default.Box, CancellationToken.None)).Error?.Kind);
    }

    private sealed record Box(int Number);

    [JsonSerializable(typeof(Box))]
    private sealed partial class Numbers : JsonSerializerContext;

    private sealed record Fault(ApiErrorKind Kind) : ApiError(Kind, 0);

    private sealed record Reply(byte[] Body) : HttpReply(HttpStatusCode.OK, Body)
    {
        public override TimeSpan RetryAfter => TimeSpan.Zero;

        public static Reply Of(string number) => new(Encoding.UTF8.GetBytes($$"""{"Number":{{number}}}"""));
    }

    private sealed record Request : IApiRequest
    {
        public RetrySchedule Schedule => RetrySchedule.Ordinary;

        public bool Repeatable { get; init; } = true;

        public TimeSpan LongestWait => TimeSpan.FromSeconds(30);
    }

    /// <summary>Returns scripted answers.</summary>
    private sealed class Client(TimeProvider time, params ApiTry<Reply, Fault>[] script) : ApiClient<Request, Reply, Fault>(time)
    {
        public int Tries { get; private set; }

        public int Refusals { get; private set; }

        protected override Task<ApiTry<Reply, Fault>> TryOnceAsync(Request request, bool again, bool mayHaveArrived, CancellationToken cancellationToken)
        {
            Assert.Equal(Tries > 0, again);
            return Task.FromResult(script[Tries++]);
        }

        protected override Fault Unusable(Reply reply) => new(ApiErrorKind.Unavailable);

        protected override bool IsDoneAlready(Request request, Fault error) => error.Details == "done";

        protected override void OnRepeat(Request request, int failures, Fault error)
        {
        }

        protected override void OnRefused(Request request, Fault error) => Refusals++;
    }
}
