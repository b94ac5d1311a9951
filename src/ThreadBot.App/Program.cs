Console.WriteLine("threadbot");
