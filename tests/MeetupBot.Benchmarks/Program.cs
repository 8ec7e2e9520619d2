using MeetupBot.Benchmarks;

return await BenchmarkSuite.RunAsync(args);
